import type { Texts } from './zh-cn.ts';

// The same keys and the same values in braces as zh-cn.ts: the type and a test see to it.
export const en: Texts = {
  'mail.footer': 'This mail was sent by the Xinglin portal. Please do not reply to it.',
  'mail.password-reset.subject': 'Set a new password for Xinglin',
  'mail.password-reset.body':
    'Dear {name},\n\nsomebody asked for a new password for your account. If it was you, open this link within {minutes} minutes:\n\n{link}\n\nThe link works once. If it was not you, ignore this mail: your password stays as it is.',
  'mail.first-operator.subject': 'First operator of the Xinglin portal',
  'mail.first-operator.body':
    'Dear {name},\n\nopen this link within {hours} hours to set your password and start running the portal:\n\n{link}\n\nThe link works once.',
  'mail.invitation.subject': '{organisation} invites you to Xinglin',
  'mail.invitation.body':
    'Dear {name},\n\n{inviter} invites you to use the Xinglin portal as a member of {organisation}. Accept within {days} days:\n\n{link}\n\nIf you do not know who sent this, ignore this mail.',
  'mail.application-received.subject': 'Application received ({number})',
  'mail.application-received.body':
    'Dear {name},\n\nwe have received the application of {organisation} under the number {number}. The tracking code is:\n\n{code}\n\nKeep it safe: with it you can follow, correct or withdraw the application:\n\n{link}',
  'mail.application-correction.subject': 'Please correct your application ({number})',
  'mail.application-correction.body':
    'Dear {name},\n\nthe application of {organisation} ({number}) needs a correction:\n\n{note}\n\nOpen this page with your tracking code, correct it and send it again:\n\n{link}',
  'mail.application-approved.subject': 'Application approved ({number})',
  'mail.application-approved.body':
    'Dear {name},\n\nthe application of {organisation} ({number}) has been approved. Open this link within {days} days to set up your account; you will be the administrator of your organisation:\n\n{link}\n\nThe link works once.',
  'mail.application-refused.subject': 'Application refused ({number})',
  'mail.application-refused.body':
    'Dear {name},\n\nthe application of {organisation} ({number}) has been refused, for this reason:\n\n{note}',

  'notice.application-submitted.title': 'New application: {organisation}',
  'notice.application-submitted.body': '{organisation} has sent the application {number}. It waits for review.',
  'notice.application-corrected.title': 'Application corrected: {organisation}',
  'notice.application-corrected.body':
    '{organisation} has corrected the application {number} as it was asked to. It waits for review again.',
  'notice.member-joined.title': '{name} has joined your organisation',
  'notice.member-joined.body': '{name} has accepted the invitation and is now a member of {organisation}.',
  'notice.roles-changed.title': 'Your roles have changed',
  'notice.roles-changed.body': 'An administrator changed your roles in {organisation}, with immediate effect.',
  'notice.licence-expiring.title': 'Licence {number} expires on {date}',
  'notice.licence-expiring.body': 'The licence {number} expires on {date}. Please have it renewed and update the entry.',
  'notice.organisation-reinstated.title': '{organisation} is active again',
  'notice.organisation-reinstated.body': 'The platform has reinstated {organisation}.',
  'notice.password-changed.title': 'Your password was changed',
  'notice.password-changed.body': 'Your password was changed a moment ago. If it was not you, tell your administrator at once.',
  'notice.password-expiring.title': 'Your password expires on {date}',
  'notice.password-expiring.body':
    '{organisation} asks for a new password by {date}. After that you change it at the next sign-in before anything else.',
  'notice.account-idle.title': 'Your account at {organisation} is about to be disabled',
  'notice.account-idle.body':
    '{organisation} disables accounts that were not used for {days} {days|day|days}. Sign in once within {left} {left|day|days}; after that an administrator has to enable it again.',
  'notice.two-factor-changed.title': 'Your second factor was changed',
  'notice.two-factor-changed.body':
    'The second factor of your account was changed a moment ago. If it was not you, tell your administrator at once.',
  'notice.new-sign-in.title': 'Sign-in on a new device',
  'notice.new-sign-in.body':
    'Your account was signed in to on a new device at {time} ({device}). If it was not you, change your password and end that session at once.',
  'notice.api-key-expiring.title': 'The API key {name} expires on {date}',
  'notice.api-key-expiring.body': 'The API key {name} expires on {date}. Please replace it in time.',
  'notice.file-rejected.title': 'The file {name} was rejected',
  'notice.file-rejected.body': 'The file {name} that you uploaded did not pass the safety check: {reason}.',
  'notice.export-ready.title': 'Export ready: {name}',
  'notice.export-ready.body': 'The export {name} that you asked for is ready for download.',
  'notice.audit-broken.title': 'The audit chain is broken',
  'notice.audit-broken.body': 'The audit records of {organisation} fail verification from entry {seq} on. Please look into it at once.',
  'notice.open': 'Open: {link}',

  'reason.idle': 'Not used for {days} days, disabled automatically',

  'waiting.invitation': 'Invitation to {name} has not been accepted yet',
  'waiting.invitation-lapsed': 'Invitation to {name} has lapsed',
  'work.review-application': 'Review application: {name}',
  'work.licence-expiring': 'Licence about to expire: {number}',
  'work.licence-expired': 'Licence expired: {number}',
  'work.set-up-two-factor': 'Set up a second factor for your account',
};

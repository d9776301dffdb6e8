// What the server itself writes to people in Chinese: mails, notices, work to do. Values stand in braces.
export const zhCn = {
  'mail.footer': '这封邮件由杏林平台自动发出，请勿直接回复。',
  'mail.password-reset.subject': '重设您的杏林密码',
  'mail.password-reset.body':
    '{name}，您好：\n\n有人请求重设您的密码。如果是您本人，请在 {minutes} 分钟内打开以下链接设置新密码：\n\n{link}\n\n链接只能使用一次。如果不是您本人，请忽略本邮件，您的密码不会改变。',
  'mail.first-operator.subject': '杏林平台首位管理员',
  'mail.first-operator.body': '{name}，您好：\n\n请在 {hours} 小时内打开以下链接，设置密码并开始管理平台：\n\n{link}\n\n链接只能使用一次。',
  'mail.invitation.subject': '{organisation}邀请您加入杏林平台',
  'mail.invitation.body':
    '{name}，您好：\n\n{inviter}邀请您以“{organisation}”成员的身份使用杏林平台。请在 {days} 天内打开以下链接接受邀请：\n\n{link}\n\n如果您不认识邀请人，请忽略本邮件。',
  'mail.application-received.subject': '入驻申请已收到（{number}）',
  'mail.application-received.body':
    '{name}，您好：\n\n“{organisation}”的入驻申请已收到，编号 {number}。查询码为：\n\n{code}\n\n请妥善保存查询码：凭它可以查询进度、补正或撤回申请：\n\n{link}',
  'mail.application-correction.subject': '入驻申请需要补正（{number}）',
  'mail.application-correction.body':
    '{name}，您好：\n\n“{organisation}”的入驻申请（{number}）需要补正：\n\n{note}\n\n请凭查询码打开以下页面修改后重新提交：\n\n{link}',
  'mail.application-approved.subject': '入驻申请已通过（{number}）',
  'mail.application-approved.body':
    '{name}，您好：\n\n“{organisation}”的入驻申请（{number}）已通过。请在 {days} 天内打开以下链接设置账号，您将成为本机构的管理员：\n\n{link}\n\n链接只能使用一次。',
  'mail.application-refused.subject': '入驻申请未通过（{number}）',
  'mail.application-refused.body': '{name}，您好：\n\n“{organisation}”的入驻申请（{number}）未通过，原因如下：\n\n{note}',

  'notice.application-submitted.title': '新的入驻申请：{organisation}',
  'notice.application-submitted.body': '“{organisation}”提交了入驻申请 {number}，等待审核。',
  'notice.application-corrected.title': '入驻申请已补正：{organisation}',
  'notice.application-corrected.body': '“{organisation}”按要求补正了入驻申请 {number}，请继续审核。',
  'notice.member-joined.title': '{name}加入了本机构',
  'notice.member-joined.body': '{name}接受了邀请，已成为“{organisation}”的成员。',
  'notice.roles-changed.title': '您的角色已变更',
  'notice.roles-changed.body': '管理员调整了您在“{organisation}”的角色，即时生效。',
  'notice.licence-expiring.title': '证照 {number} 将于 {date} 到期',
  'notice.licence-expiring.body': '证照 {number} 将于 {date} 到期，请及时办理延续并更新信息。',
  'notice.organisation-reinstated.title': '{organisation}已恢复使用',
  'notice.organisation-reinstated.body': '平台已恢复“{organisation}”的使用。',
  'notice.password-changed.title': '您的密码已修改',
  'notice.password-changed.body': '您的密码刚刚被修改。如果不是您本人操作，请立即联系管理员。',
  'notice.password-expiring.title': '您的密码将于 {date} 到期',
  'notice.password-expiring.body': '按“{organisation}”的规定，您的密码须在 {date} 前更换；逾期后登录时须先更换密码。',
  'notice.account-idle.title': '您在{organisation}的账号即将停用',
  'notice.account-idle.body':
    '“{organisation}”规定连续 {days} 天未使用的账号自动停用。请在 {left} 天内登录一次；停用后须由机构管理员恢复。',
  'notice.two-factor-changed.title': '您的两步验证设置已变更',
  'notice.two-factor-changed.body': '您账号的两步验证设置刚刚发生变更。如果不是您本人操作，请立即联系管理员。',
  'notice.new-sign-in.title': '新设备登录',
  'notice.new-sign-in.body': '您的账号于 {time} 在新的设备上登录（{device}）。如果不是您本人，请立即修改密码并结束该会话。',
  'notice.api-key-expiring.title': '接口密钥“{name}”将于 {date} 到期',
  'notice.api-key-expiring.body': '接口密钥“{name}”将于 {date} 到期，请及时更换。',
  'notice.file-rejected.title': '文件“{name}”未通过检查',
  'notice.file-rejected.body': '您上传的文件“{name}”未通过安全检查，已被拒绝：{reason}。',
  'notice.export-ready.title': '导出已完成：{name}',
  'notice.export-ready.body': '您请求的导出“{name}”已完成，可以下载。',
  'notice.audit-broken.title': '审计链校验失败',
  'notice.audit-broken.body': '“{organisation}”的审计记录自第 {seq} 条起校验失败，请立即调查。',
  'notice.open': '打开：{link}',

  'reason.idle': '连续 {days} 天未使用，系统自动停用',

  'waiting.invitation': '{name} 尚未接受加入邀请',
  'waiting.invitation-lapsed': '{name} 的加入邀请已过期',
  'work.review-application': '审核入驻申请：{name}',
  'work.licence-expiring': '证照即将到期：{number}',
  'work.licence-expired': '证照已到期：{number}',
  'work.set-up-two-factor': '为账号启用两步验证',
} as const;

export type TextKey = keyof typeof zhCn;
export type Texts = Readonly<Record<TextKey, string>>;

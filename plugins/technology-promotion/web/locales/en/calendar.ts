/** Working days. */
export const calendar = {
  'nav.holidays': 'Holidays',
  'calendar.title': 'Public holidays',
  'calendar.hint':
    'Working days of public notices are counted by these years. A year that is not entered counts as plain weeks, and dates in it say so.',
  'calendar.enter': 'Enter public holidays',
  'calendar.change': 'Correct',
  'calendar.correct': 'Correct the public holidays of {year}',
  'calendar.save': 'Save public holidays',
  'calendar.saved': 'Public holidays of {year} saved',
  'calendar.consequence': 'Notices published from now on are counted by them; published ones stay as they are.',
  'calendar.year': 'Year',
  'calendar.daysOff': 'Days off',
  'calendar.daysWorked': 'Weekend days worked instead',
  'calendar.daysHelp': 'One day a line, such as 2027-01-01; spaces and commas do as well.',
  'calendar.workedHelp': 'Saturdays and Sundays that are worked in exchange.',
  'calendar.source': 'Source',
  'calendar.sourceHelp': 'Such as the notice of the State Council’s office for that year.',
  'calendar.shipped': 'Shipped with the portal',
  'calendar.unknown': 'The public holidays of {years} are not known; working days in them may be counted wrong.',
  'calendar.comma': ', ',
};

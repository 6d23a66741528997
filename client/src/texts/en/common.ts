export const common = {
  appName: 'CRM',
  add: 'Add',
  back: 'Back',
  cancel: 'Cancel',
  chosen: 'Chosen',
  clear: 'Clear',
  close: 'Close',
  createNamed: 'Create “{{name}}”',
  delete: 'Delete',
  edit: 'Edit',
  find: 'Find…',
  loadMore: 'Load more',
  more: 'More',
  next: 'Next',
  nobody: 'Nobody',
  nothingFound: 'Nothing found',
  ok: 'OK',
  open: 'Open',
  previous: 'Previous',
  remove: 'Remove',
  removeNamed: 'Remove {{name}}',
  reset: 'Reset',
  restore: 'Restore',
  retry: 'Try again',
  save: 'Save',
  send: 'Send',
  undo: 'Undo',
  you: 'you',
}

export const states = {
  loading: 'Loading…',
  notLoaded: 'This could not be loaded',
  trace: 'Trace {{traceId}}',
  missingTitle: 'Nothing here',
  missingText: 'It may have been deleted, or you may not be allowed to see it.',
  crashed: 'Something on this page went wrong',
  crashedText: 'Nothing that was saved is lost. Reload the page to go on.',
  reload: 'Reload',
}

export const problems = {
  unexpected: 'Something unexpected happened. Please try again.',
  offline: 'The server can’t be reached. Check your connection and try again.',
  forbidden: 'Your role doesn’t allow this. Ask an administrator.',
  missing: 'It no longer exists, or you may not see it.',
  tooMany: 'Too many attempts. Try again in {{seconds}} seconds.',
  server: 'The server had a problem. It has been logged; please try again.',
}

export const forms = {
  summary_one: 'One field needs attention:',
  summary_other: '{{count}} fields need attention:',
  fromDraft: 'We kept what you typed last time.',
  startOver: 'Start over',
  required: 'Required.',
  needName: 'Enter a first or last name.',
  badEmail: 'This doesn’t look like an e-mail address.',
  badNumber: 'Enter a number.',
  endBeforeStart: 'The last day can’t be before the first.',
  formatsPreview: 'Now: {{time}} · {{number}}',
}

export const weekdays = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
}

export const shell = {
  skip: 'Skip to the content',
  mainNav: 'Main',
  collapse: 'Collapse the sidebar',
  expand: 'Expand the sidebar',
  search: 'Search or jump to…',
  searchShort: 'Search',
  more: 'More',
  create: 'Create',
  notifications: 'Notifications',
  notificationsUnread_one: 'Notifications, {{count}} unread',
  notificationsUnread_other: 'Notifications, {{count}} unread',
  person: 'Your menu',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'System' },
  help: 'Keyboard shortcuts',
  signOut: 'Sign out',
  offline: 'You are offline. What you type is kept; it is saved once you are back.',
  saving: 'Saving…',
  saved: 'Saved',
}

export const nav = {
  home: 'Today',
  contacts: 'Contacts',
  companies: 'Companies',
  leads: 'Leads',
  deals: 'Deals',
  campaigns: 'Campaigns',
  activities: 'Activities',
  tasks: 'Tasks',
  dashboard: 'Dashboard',
  products: 'Products',
  settings: 'Settings',
}

export const palette = {
  title: 'Search and commands',
  placeholder: 'Search records, or type > for commands',
  commandsOnly: 'Type a command…',
  records: 'Records',
  recent: 'Recently opened',
  commands: 'Actions',
  none: 'Nothing found for “{{q}}”',
  hint: '> shows commands only',
  searching: 'Searching…',
}

export const keys = {
  title: 'Keyboard shortcuts',
  groups: { goTo: 'Go to', create: 'Create', list: 'In a list', record: 'On a record', general: 'Everywhere' },
  search: 'Search and commands',
  help: 'Show this help',
  goTo: 'Go to {{name}}',
  create: 'Create…',
  createOne: 'Create {{name}}',
  theme: 'Switch light and dark',
  save: 'Save a form or note',
  close: 'Close, without losing what was typed',
}

export const notifications = {
  title: 'Notifications',
  empty: 'You’re all caught up',
  emptyText: 'Mentions, replies and assignments arrive here.',
  readAll: 'Mark all read',
  markRead: 'Mark read',
  snooze: 'Snooze',
  unread: 'Unread',
  all: 'All',
  hour: 'For an hour',
  tomorrow: 'Until tomorrow morning',
  week: 'For a week',
}

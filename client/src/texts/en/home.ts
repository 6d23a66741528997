export const home = {
  title: 'Today',
  greeting: {
    morning: 'Good morning, {{name}}',
    afternoon: 'Good afternoon, {{name}}',
    evening: 'Good evening, {{name}}',
  },
  feed: 'What happened lately',
  feedEmpty: 'Nothing has happened yet',
  feedEmptyText: 'Whatever you and your colleagues do shows up here.',
  checklist: 'Getting started',
  checklistProgress: '{{done}} of {{total}} done',
  checklistHide: 'Hide the checklist',
  checklistResume: 'Resume getting started',
  steps: {
    company: { title: 'Add your first company', text: 'A customer, or somebody you would like to win.' },
    contact: { title: 'Add the people you talk to', text: 'Every contact can belong to a company.' },
    note: { title: 'Write a note', text: 'Mention a colleague with @ and they are told.' },
    team: { title: 'Invite a colleague', text: 'Work on the same customers, live.' },
    organization: { title: 'Check your organization', text: 'Name, currency, time zone and language.' },
  },
}

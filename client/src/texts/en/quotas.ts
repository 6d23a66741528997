export const quotas = {
  title: 'Quotas',
  text: 'What people and teams are to win. Grey amounts follow: a quarter is the sum of its months, a team the sum of its members, until you write one over them.',
  caption: 'Quotas by team and person, down, and period, across',
  whose: 'Whose',
  year: 'Year',
  before: 'The year before',
  after: 'The year after',
  span: 'Periods',
  by: { quarter: 'By quarter', month: 'By month' },
  cell: 'Quota of {{name}} for {{period}}',
  total: 'All together',
  needAmount: 'Give an amount like 25000 or 25000.50.',
}

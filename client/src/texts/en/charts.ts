export const charts = {
  hint: 'What “{{name}}” means',
  tileRecords: '{{name}}: {{value}}. Show the records',
  barRecords: '{{name}}: {{value}}',
  measure: 'What “{{name}}” shows',
  chart: 'Chart',
  table: 'Table',
  showChartOf: 'Show “{{name}}” as a chart',
  showTableOf: 'Show “{{name}}” as a table',
  alternative: '{{measure}}: {{list}}.',
  andMore: ' And {{count}} more.',
  tableHasAll: 'The first {{drawn}} of {{count}}; the table has all.',
  change: {
    percent: '{{amount}} % vs. previous period',
    points: '{{amount}} points vs. previous period',
  },
  count: 'Count',
  value: 'Value',
}

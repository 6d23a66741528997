export const merged = {
  title: 'Part of another record now',
  text: 'It was merged into {{name}}. Everything on it goes on there.',
  open: 'Open it',
}

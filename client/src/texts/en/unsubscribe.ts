export const unsubscribe = {
  title: 'Get no more e-mail from {{name}}?',
  action: 'Yes, no more',
  done: 'Done',
  doneText: '{{name}} sends you no more e-mail.',
  gone: 'This link is no longer good',
  goneText: 'Please use the link of a newer mail, or answer it.',
}

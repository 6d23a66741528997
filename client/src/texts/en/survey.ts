export const survey = {
  title: 'How did it go?',
  rating: 'Your rating',
  stars: { one: '1 of 5: bad', two: '2 of 5', three: '3 of 5', four: '4 of 5', five: '5 of 5: very good' },
  comment: 'Anything you would like to add?',
  send: 'Send',
  thanks: 'Thank you!',
  thanksText: '{{name}} has your answer.',
  gone: 'This link is no longer good',
  goneText: 'Your request may have been opened again. You get a new link when it is resolved.',
}

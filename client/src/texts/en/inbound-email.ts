export const inboundEmail = {
  title: 'Incoming e-mail',
  text: 'A mail service hands in what customers write: an answer lands in its ticket or on the timeline that it belongs to. Out-of-office notes and lists make nothing.',
  hook: 'Address of the webhook',
  hookText: 'Set it in Postmark (inbound webhook) or SendGrid (Inbound Parse). Who has it may hand mail in.',
  rotate: 'Make a new address',
  rotateText: 'The old one takes nothing any more from that moment on.',
  address: 'Where answers go',
  addressText:
    'The e-mail address whose mail the service hands in. Mails to customers name it as the address for answers.',
  becomes: 'What becomes of a new mail',
  customers: 'From a known customer',
  customerMail: { ticket: 'A ticket', activity: 'An entry on the customer’s timeline' },
  strangers: 'From somebody who is not known',
  strangerMail: {
    ticket: 'A new contact with a ticket',
    contact: 'A new contact with the mail on the timeline',
    refuse: 'Nothing: it is kept out',
  },
}

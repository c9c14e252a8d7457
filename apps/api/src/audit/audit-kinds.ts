/**
 * Every kind of event that there is, as an area and a verb, with what happened. Administrators search
 * by the kind in full or by its area.
 */
export const AUDIT_KINDS = {
  'access-policy.changed': 'It was decided anew what access to the figures asks for and shows.',
  'account.created': 'An account was made.',
  'account.demonstration-made': 'An account of the demonstration was made.',
  'account.name-changed': 'Somebody changed their own name.',
  'account.preferences-changed': 'Somebody changed their own preferences.',
  'administrator.made': 'Somebody was made an administrator by whoever runs the server.',
  'administrator.link-made': 'Whoever runs the server made a link to set a password.',
  'commentary.approved': 'A commentary was approved.',
  'commentary.rewritten': 'A commentary was written anew.',
  'commentary.withdrawn': 'A commentary was withdrawn.',
  'commentary.written': 'A commentary was written.',
  'edition.published': 'A month was published.',
  'export.made': 'Figures or events were downloaded.',
  'finding.accepted': 'A finding was accepted.',
  'finding.reopened': 'A finding was opened again.',
  'import.acknowledged': 'Somebody said why a file is loaded in spite of a warning.',
  'import.cancelled': 'The loading of a file was stopped.',
  'import.checked': 'A file was checked as its columns are understood.',
  'import.failed': 'The loading of a file broke off.',
  'import.received': 'A file was received to be loaded.',
  'import.stored': 'A file was stored in the record.',
  'import.undone': 'A file that was stored was taken back.',
  'invitation.accepted': 'An invitation was taken up.',
  'invitation.failed': 'An invitation could not be taken up.',
  'invitation.repeated': 'An invitation was sent again.',
  'invitation.sent': 'Somebody was invited.',
  'invitation.withdrawn': 'An invitation was withdrawn.',
  'mail.failed': 'A message could not be sent.',
  'password.changed': 'Somebody changed their password.',
  'password.refused': 'A password was not taken.',
  'password.reset': 'Somebody set a new password by a link that was sent to them.',
  'password.reset-asked': 'A link to set a new password was asked for.',
  'person.restored': 'What somebody holds was given force again.',
  'person.suspended': 'What somebody holds was taken force from.',
  'request.refused': 'Something was asked for that was not allowed.',
  'role.ended': 'A role was taken from somebody.',
  'role.granted': 'A role was given to somebody.',
  'second-factor.codes-made': 'New recovery codes were made.',
  'second-factor.disabled': 'A second factor was given up.',
  'second-factor.enabled': 'A second factor was set up.',
  'second-factor.failed': 'A second factor was wrong.',
  'second-factor.limited': 'Too many second factors were wrong.',
  'session.ended': 'Sessions were ended.',
  'sign-in.done': 'Somebody signed in.',
  'sign-in.failed': 'Somebody could not sign in.',
  'sign-in.limited': 'Too many sign-ins failed.',
  'sign-out.done': 'Somebody signed out.',
} as const;

export type AuditKind = keyof typeof AUDIT_KINDS;

/** The kinds by name, for choosing. */
export const AUDIT_KIND_NAMES = Object.keys(AUDIT_KINDS).sort() as readonly AuditKind[];

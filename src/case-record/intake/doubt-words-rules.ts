import type { Doubt, Refused } from './shapes.ts'

/** What a code means, and what the person who reads it should do. Both are whole sentences. */
export type Said = { label: string; means: string; todo: string }

/** Each doubt in words: the one home of what the desk and the report say. */
export const doubtWords: Readonly<Record<Doubt, Said>> = {
  'no-date': {
    label: 'No date',
    means: 'Nothing says when this happened, or what is written as its date could not be read.',
    todo: 'Read it, and give the day. If nobody can tell, choose “I only know roughly” and give the latest day it can have been.',
  },
  'two-dates': {
    label: 'Two dates',
    means: 'The list, the name of the file and the message itself do not give the same day.',
    todo: 'Read it, and choose the day on which it happened.',
  },
  'date-two-ways': {
    label: 'A date that can be read two ways',
    means: 'The date may have been written day first or month first, or in one century or another.',
    todo: 'Read it, and choose the day that fits.',
  },
  'other-name': {
    label: 'Another name',
    means: 'Another child of this folder is named in it, or the name in the list is not this child’s.',
    todo: 'Read it, and put it on the record of the child whom it is about; a copy for each if it is about several.',
  },
  'child-not-found': {
    label: 'Child not found',
    means: 'No child of the list of children has the number that stands beside this file, or none stands there.',
    todo: 'Find out whose it is, and give the number of their record.',
  },
  'child-in-doubt': {
    label: 'Which child is in doubt',
    means: 'The child in the list may be the same as one who has a record already.',
    todo: 'Settle first whether they are the same child, then put this on the right record.',
  },
  'several-children': {
    label: 'About several children',
    means: 'The list says that this concerns more than one child.',
    todo: 'Put a separate copy on the record of each child, or leave out those whom it does not concern.',
  },
  'same-file-twice': {
    label: 'The same file twice',
    means: 'A file with exactly the same content has come in already.',
    todo: 'Leave it out if it is a copy; take it in if it belongs there as well.',
  },
  'not-in-list': {
    label: 'Not in the list',
    means: 'The file is in the folder, but no row of the list of files names it.',
    todo: 'Read it, and say whose it is, what it is and when it was; or leave it out with the reason.',
  },
  'kind-not-known': {
    label: 'Kind not known',
    means: 'The list does not say what kind of file this is, or uses a word that nobody has given a meaning yet.',
    todo: 'Look at it, and choose what it is.',
  },
  'not-what-it-says': {
    label: 'Not what its name says',
    means: 'The ending of its name and its content disagree, it is two things at once, or it is a program.',
    todo: 'Ask whoever sent it before anybody opens it. Take it in only when you know what it is.',
  },
  archive: {
    label: 'Holds other files',
    means: 'It is an archive, such as a zip file. What is in it is never unpacked by itself.',
    todo: 'Have it unpacked, and bring in what was in it as files of their own; then leave this one out.',
  },
  'mail-not-read': {
    label: 'Message not read',
    means: 'It is an e-mail that could not be read: it is broken, or too large. It is kept whole.',
    todo: 'Open it in a mail program, and say whose it is, when it was sent and what it is about.',
  },
}

/** Each refusal in words. What is refused was not kept. */
export const refusedWords: Readonly<Record<Refused, Said>> = {
  'no-such-file': {
    label: 'No such file',
    means: 'The list names a file that is not in the folder.',
    todo: 'Put the file into the folder or correct its name in the list, and run the import again.',
  },
  'climbs-out': {
    label: 'Leads out of the folder',
    means: 'The path in the list leads out of the folder, or is not a path within it.',
    todo: 'Write the path from the folder down, and run the import again.',
  },
  link: {
    label: 'A link',
    means: 'It is a link to something else. Links are never followed.',
    todo: 'Put the file itself in its place, and run the import again.',
  },
  empty: {
    label: 'Empty',
    means: 'The file has nothing in it.',
    todo: 'Look for the whole file where it came from, and run the import again.',
  },
  'too-large': {
    label: 'Too large',
    means: 'The file is larger than a document may be.',
    todo: 'Split it or make it smaller, and run the import again.',
  },
  'row-not-read': {
    label: 'Row not read',
    means: 'The row of the list could not be read.',
    todo: 'Correct the row as the reason says, and run the import again.',
  },
  'not-readable': {
    label: 'Cannot be read',
    means: 'The user who imports has no right to read the file.',
    todo: 'Give that user the right to read it, and run the import again.',
  },
  'not-a-file': {
    label: 'Not a file',
    means: 'What has this name is a folder, a device or something else that is no file.',
    todo: 'Name the file itself in the list, and run the import again.',
  },
}

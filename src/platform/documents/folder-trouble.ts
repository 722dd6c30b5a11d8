import { errorCode, Problem } from '../problem.ts'

/** What went wrong with the documents folder, and the remedy; an error that has none is passed on as it is. */
export function sayTrouble(error: unknown, folder: string): unknown {
  const said = saying(errorCode(error), folder)
  return said ? new Problem(...said, { cause: error }) : error
}

function saying(code: string | undefined, folder: string): [message: string, remedy: string] | undefined {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return [
        `The disk that holds the documents (${folder}) is full, and the document was not kept.`,
        'Make room there or enlarge the disk, then add the document again.',
      ]
    case 'EACCES':
    case 'EPERM':
      return [
        `The documents folder ${folder} cannot be written.`,
        'Give the user who starts Holdfast the right to read and write there.',
      ]
    case 'EROFS':
      return [
        `The disk that holds the documents (${folder}) is mounted read-only, as happens after a disk error.`,
        'Check the disk, mount it for writing, then start Holdfast again.',
      ]
    case 'ENOENT':
    case 'ENOTDIR':
      return [
        `The documents folder ${folder} is not there, or is not a folder.`,
        'Check that its disk is mounted, then start Holdfast again.',
      ]
    default:
      return undefined
  }
}

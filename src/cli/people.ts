import { demoPassword } from '../../demo/people.ts'
import type { Holdfast } from '../assemble.ts'
import { NotTheDemo } from '../confidentiality/sign-in/index.ts'
import { Problem } from '../platform/problem.ts'
import { roles } from '../rulebook/access.ts'
import { withExisting } from './existing.ts'
import type { Environment } from './settings.ts'
import { say } from './terminal.ts'

const TOKEN_MINUTES = 60

/** The people of the demo council, each with the code of this moment. */
export async function printPeople(_args: readonly string[], env: Environment): Promise<number> {
  say(await withExisting(env, howToSignIn))
  return 0
}

/** A token for one of the demo council's people; nothing else is printed, so that a script can take it. */
export async function printToken([userName = '']: readonly string[], env: Environment): Promise<number> {
  const token = await withExisting(env, (holdfast) =>
    onlyInDemo(() => holdfast.doorkeeper.issueToken(userName, TOKEN_MINUTES)),
  )
  if (token === undefined) {
    throw new Problem(`There is nobody with the user name "${userName}".`, 'See who there is: npx holdfast people')
  }
  say(token)
  return 0
}

/** Names, roles and codes, the password, and where fresh codes come from. Throws Problem where the council is a real one. */
export async function howToSignIn(holdfast: Holdfast): Promise<string> {
  const people = await onlyInDemo(() => holdfast.doorkeeper.demoPeople())
  const rows = people.map(({ userName, name, role, code }) => [userName, name, roles[role].label, spaced(code)])
  return [
    'Everybody here is made up. Sign in as one of them:',
    '',
    ...table([['User name', 'Name', 'Role', 'Code now'], ...rows]).map((line) => `  ${line}`),
    '',
    `  The password of all of them: ${demoPassword}`,
    '',
    'A code is good for about a minute, and once. For fresh ones: npx holdfast people',
  ].join('\n')
}

async function onlyInDemo<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof NotTheDemo)) throw error
    throw new Problem(
      'This council is not the demo council, and nobody’s codes or tokens are given out.',
      'Sign in with your own password and your authenticator app.',
      { cause: error },
    )
  }
}

function spaced(code: string): string {
  return code.replace(/(\d{3})(?=\d)/, '$1 ')
}

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('   ')
      .trimEnd(),
  )
}

import { doctor } from './cli/doctor.ts'
import { recoverKey, splitKey } from './cli/escrow.ts'
import { importCommand } from './cli/import.ts'
import { printPeople, printToken } from './cli/people.ts'
import { serve } from './cli/serve.ts'
import type { Environment } from './cli/settings.ts'
import { complain } from './cli/terminal.ts'
import { createLog, errorFields } from './platform/log.ts'
import { Problem } from './platform/problem.ts'

/** What a command answers is the exit code: 0 when all went well, 1 for what the operator must put right. */
type Command = { usage: string; says: string; run(args: readonly string[], env: Environment): Promise<number> }

const commands: Readonly<Record<string, Command>> = {
  serve: {
    usage: 'serve [--demo]',
    says: 'starts Holdfast; --demo fills an empty one with a made-up council',
    run: serve,
  },
  people: {
    usage: 'people',
    says: 'lists the people of the demo council with the codes of this moment',
    run: printPeople,
  },
  token: { usage: 'token NAME', says: 'prints a token for one of them, good for one hour', run: printToken },
  import: {
    usage: 'import FOLDER [--by NAME] [--report FILE]',
    says: 'takes in a council’s files from a folder; run again, it goes on where it was',
    run: importCommand,
  },
  doctor: { usage: 'doctor', says: 'says what is wrong with this installation, and the remedy', run: doctor },
  'escrow split': {
    usage: 'escrow split FOLDER',
    says: 'writes three shares of the root key, for three holders',
    run: splitKey,
  },
  'escrow recover': {
    usage: 'escrow recover SHARE SHARE',
    says: 'puts the root key back from two of the shares',
    run: recoverKey,
  },
}

/** How many arguments a command takes: from, to. */
const takes: Readonly<Record<string, readonly [number, number]>> = {
  serve: [0, 1],
  token: [1, 1],
  import: [1, 5],
  'escrow split': [1, 1],
  'escrow recover': [2, 3],
}

/** Runs the command that `args` name; the answer is the exit code: 2 where there is no such command. */
export async function run(args: readonly string[], env: Environment): Promise<number> {
  const found = findCommand(args)
  if (!found) {
    complain(usage())
    return 2
  }
  try {
    return await found.command.run(found.rest, env)
  } catch (error) {
    return explain(error)
  }
}

function findCommand(args: readonly string[]): { command: Command; rest: readonly string[] } | undefined {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(' ')
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    const rest = args.slice(words)
    const [least, most] = takes[name] ?? [0, 0]
    if (command && rest.length >= least && rest.length <= most) return { command, rest }
  }
  return undefined
}

function explain(error: unknown): number {
  if (error instanceof Problem) {
    complain(`${error.message}\n${error.remedy}`)
  } else {
    createLog().error('a fault in Holdfast', errorFields(error))
    complain(
      'Holdfast has a fault of its own and cannot go on.\nPlease report the line above; nothing in it is from a record.',
    )
  }
  return 1
}

function usage(): string {
  const width = Math.max(...Object.values(commands).map((command) => command.usage.length))
  const lines = Object.values(commands).map((command) => `  holdfast ${command.usage.padEnd(width)}  ${command.says}`)
  return ['Use Holdfast like this:', ...lines].join('\n')
}

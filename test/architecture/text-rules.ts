import ts from 'typescript'
import { besideTheDoor } from './exceptions.ts'
import { inBrowser, isPure, nameOf } from './levels.ts'
import type { Rule } from './rule.ts'
import { placeOf, type SourceFile, visit } from './source-tree.ts'

/** What may stand inside a file. */
export const textRules: readonly Rule[] = [
  { name: 'pure files read no clock, no chance, no surroundings, and wait for nothing', find: each(impurities) },
  { name: 'a calendar day in a rule is a PlainDate, never a Date', find: each(dates) },
  { name: 'SQL is written in stores only', find: each(sqlElsewhere) },
  { name: 'no function is longer than 40 lines', find: each(longFunctions) },
  { name: 'no file is longer than 250 lines', find: each(longFile) },
  { name: 'no file has a name that says nothing', find: each(emptyName) },
]

function each(find: (file: SourceFile) => string[]): Rule['find'] {
  return (files) => files.flatMap(find)
}

const forbidden: readonly RegExp[] = [
  /^(Date|performance)\.now$/,
  /^Temporal\.Now$/,
  /^Math\.random$/,
  /^crypto\.\w+$/,
  /^process\.\w+$/,
  /^globalThis\.\w+$/,
]
const forbiddenCalls = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require'])

function impurities(file: SourceFile): string[] {
  if (!isPure(file.path)) return []
  const found: string[] = []
  visit(file.ast, (node) => {
    const what = impurity(file, node)
    if (what) found.push(`${placeOf(file, node)} ${what}`)
  })
  return found
}

function impurity(file: SourceFile, node: ts.Node): string | undefined {
  if (ts.isAwaitExpression(node)) return 'await'
  if (ts.isNewExpression(node) && node.expression.getText(file.ast) === 'Date' && !node.arguments?.length) {
    return 'new Date()'
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && forbiddenCalls.has(node.expression.text)) {
    return `${node.expression.text}()`
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const text = node.getText(file.ast)
  return forbidden.some((pattern) => pattern.test(text)) ? text : undefined
}

/** A Date is an instant, and may be handed to a rule as one. It is never made there, and never asked for its day. */
const dayOfDate = /^(get|set)(UTC)?(FullYear|Month|Date|Day)$|^toLocaleDateString$|^toDateString$/
const namedAsDay = /(day|birth|born|due|On)$/i

function dates(file: SourceFile): string[] {
  if (!isPure(file.path)) return []
  const found: string[] = []
  visit(file.ast, (node) => {
    if (isDateForDay(file, node)) found.push(placeOf(file, node))
  })
  return found
}

function isDateForDay({ ast }: SourceFile, node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText(ast) === 'Date'
  if (ts.isPropertyAccessExpression(node)) {
    return node.getText(ast) === 'Date.UTC' || dayOfDate.test(node.name.text)
  }
  if (!ts.isParameter(node) && !ts.isPropertySignature(node) && !ts.isVariableDeclaration(node)) return false
  return /\bDate\b/.test(node.type?.getText(ast) ?? '') && namedAsDay.test(node.name.getText(ast))
}

const sql =
  /^\s*(select\s[\s\S]*\sfrom\s|select\s+[a-z_]+\.[a-z_]+\(|select\s+pg_\w+\(|insert\s+into\s+\w|update\s+[\w.]+(\s+\w+)?\s+set\s|delete\s+from\s+\w|with\s+\w+\s+as\s*\(|(create|alter|drop)\s+(table|role|schema|index|function|policy|database|extension)\s|set\s+role\s)/

/** The database folder makes and opens databases, the keystore has one table in a database of its own. */
function mayHoldSql(path: string): boolean {
  return nameOf(path) === 'store.ts' || path.startsWith('platform/db/') || path === 'platform/sealing/keystore.ts'
}

function sqlElsewhere(file: SourceFile): string[] {
  if (mayHoldSql(file.path) || file.path in besideTheDoor) return []
  const found: string[] = []
  visit(file.ast, (node) => {
    const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : ''
    if (sql.test(text)) found.push(placeOf(file, node))
  })
  return found
}

function longFunctions(file: SourceFile): string[] {
  const found: string[] = []
  visit(file.ast, (node) => {
    if (!ts.isFunctionLike(node)) return
    const lines = linesOf(file, node)
    if (lines > 40) found.push(`${placeOf(file, node)} has ${lines} lines`)
  })
  return found
}

function linesOf(file: SourceFile, node: ts.Node): number {
  const [start, end] = [node.getStart(file.ast), node.getEnd()].map((at) => file.ast.getLineAndCharacterOfPosition(at))
  return (end?.line ?? 0) - (start?.line ?? 0) + 1
}

function longFile(file: SourceFile): string[] {
  const lines = file.text.trimEnd().split('\n').length
  return lines > 250 ? [`${file.path} has ${lines} lines`] : []
}

function emptyName({ path }: SourceFile): string[] {
  return !inBrowser(path) && /(^|\/)(utils?|helpers?|common|misc|managers?|services?)(\.|\/)/.test(path) ? [path] : []
}

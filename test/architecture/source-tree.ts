import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'

/** `to`: the path inside the tree, or null for a package. `names`: what is taken from it, under its name there. */
export interface Import {
  readonly spec: string
  readonly to: string | null
  readonly names: readonly string[]
  /** Whether only types are taken: they give no power. */
  readonly typeOnly: boolean
}

/** One file of the tree; `path` is relative to its root, with forward slashes. */
export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly ast: ts.SourceFile
  readonly imports: readonly Import[]
}

/** Every TypeScript file under `root` that is not a test, and not generated. */
export function readTree(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|d)\.tsx?$/.test(name) && !name.includes('/generated/'))
    .sort()
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')))
}

function sourceFile(path: string, text: string): SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const ast = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind)
  return { path, text, ast, imports: importsOf(path, ast) }
}

function importsOf(path: string, ast: ts.SourceFile): Import[] {
  const found: Import[] = []
  const add = (spec: string, names: string[], typeOnly = false) =>
    found.push({ spec, to: target(path, spec), names, typeOnly })
  visit(ast, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, importedNames(node), node.importClause?.isTypeOnly)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      add(node.moduleSpecifier.text, exportedNames(node))
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [spec] = node.arguments
      add(spec && ts.isStringLiteralLike(spec) ? spec.text : '(computed)', ['*'])
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal.getText(ast).slice(1, -1), ['*'], true)
    }
  })
  return found
}

function importedNames({ importClause }: ts.ImportDeclaration): string[] {
  if (!importClause) return []
  const bindings = importClause.namedBindings
  if (bindings && ts.isNamedImports(bindings)) return bindings.elements.map((e) => (e.propertyName ?? e.name).text)
  return ['*']
}

function exportedNames({ exportClause }: ts.ExportDeclaration): string[] {
  if (exportClause && ts.isNamedExports(exportClause)) {
    return exportClause.elements.map((e) => (e.propertyName ?? e.name).text)
  }
  return ['*']
}

function target(from: string, spec: string): string | null {
  return spec.startsWith('.') ? posix.join(dirname(from), spec) : null
}

/** Calls `see` with every node of the tree below and including `node`. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  ts.forEachChild(node, (child) => visit(child, see))
}

/** "path:line", as editors open it. */
export function placeOf(file: SourceFile, node: ts.Node): string {
  const { line } = file.ast.getLineAndCharacterOfPosition(node.getStart(file.ast))
  return `${file.path}:${line + 1}`
}

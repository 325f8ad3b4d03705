import type { AnyNode, Expression } from '../../syntax/typescript.ts'
import { type Call, type ClassInfo, lookup, type Reading, type Scope } from './scope.ts'

/** Where each class is made. Of one that others extend it is not known. */
export function sitesByClass({ calls, classes }: Reading): Map<ClassInfo, Call[] | undefined> {
  const found = new Map<ClassInfo, Call[] | undefined>(classes.map((info) => [info, []]))
  const classOf = (expression: AnyNode | undefined, scope: Scope): ClassInfo | undefined => {
    const node = expression as Expression | undefined
    const binding = node?.type === 'Identifier' ? lookup(node.name, scope) : undefined
    return binding?.kind === 'class' ? binding.info : undefined
  }
  for (const call of calls) {
    const info = call.node.type === 'NewExpression' ? classOf(call.node.callee, call.scope) : undefined
    if (info) found.get(info)?.push(call)
  }
  for (const { superClass, scope } of classes) {
    const base = classOf(superClass, scope)
    if (base) found.set(base, undefined)
  }
  return found
}

import type { Expression, Kind, Statement } from '../../syntax/typescript.ts'
import type { Condition } from './scope.ts'

// Which statements are reached, where others leave before them.

/** What holds after a statement: after `if (!name) return`, that there is a name. */
export function conditionAfter(statement: Statement): Condition | undefined {
  if (statement.type !== 'IfStatement') return undefined
  const { test, consequent, alternate } = statement
  if (leaves(consequent)) return { test, is: false }
  return alternate && leaves(alternate) ? { test, is: true } : undefined
}

/** Not where something is thrown: nothing is deployed then. */
function leaves(statement: Statement): boolean {
  if (statement.type === 'BlockStatement') return statement.body.some(leaves)
  return /^(?:Return|Break|Continue)Statement$/.test(statement.type)
}

interface Case {
  readonly body: readonly Statement[]
  /** Undefined where it is entered in any case. */
  readonly condition: Condition | undefined
}

/** The bodies of a `switch`, each with all the labels by which it is entered. */
export function casesOf({ discriminant, cases }: Extract<Statement, { type: 'SwitchStatement' }>): Case[] {
  const tests = cases.map(({ test }) => test ?? undefined)
  const found: Case[] = []
  let entering: (Expression | undefined)[] = []
  for (const { test, consequent } of cases) {
    entering.push(test ?? undefined)
    if (consequent.length === 0) continue
    const isDefault = entering.includes(undefined)
    const labels = isDefault ? tests.filter((each) => !entering.includes(each)) : entering
    const [first, ...others] = labels.flatMap((label) => (label ? [equality(discriminant, label)] : []))
    const any = first && others.reduce(disjunction, first)
    found.push({ body: consequent, condition: any && { test: any, is: !isDefault } })
    if (consequent.some((each) => leaves(each) || each.type === 'ThrowStatement')) entering = []
  }
  return found
}

function equality(left: Expression, right: Expression): Expression {
  const whole: Pick<Kind<'BinaryExpression'>, 'type' | 'operator' | 'left' | 'right' | 'start' | 'end'> = {
    type: 'BinaryExpression',
    operator: '===',
    left,
    right,
    start: left.start ?? null,
    end: right.end ?? null,
  }
  return whole as Kind<'BinaryExpression'>
}

function disjunction(left: Expression, right: Expression): Expression {
  const whole: Pick<Kind<'LogicalExpression'>, 'type' | 'operator' | 'left' | 'right' | 'start' | 'end'> = {
    type: 'LogicalExpression',
    operator: '||',
    left,
    right,
    start: left.start ?? null,
    end: right.end ?? null,
  }
  return whole as Kind<'LogicalExpression'>
}

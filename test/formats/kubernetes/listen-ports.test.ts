import { readListenPorts } from '../../../src/formats/kubernetes/listen-ports.ts'
import { scalarNode } from '../../../src/syntax/node.ts'

const at = { source: { path: '', text: '' }, start: 0, end: 0 }
const read = (text: string) => readListenPorts(scalarNode(at, text))

test.each([
  ['[{"HTTP": 80}, {"HTTPS":443}]', 'HTTP:80 HTTPS:443'],
  ['[{"HTTP":80,"HTTPS":443}]', 'HTTP:80 HTTPS:443'],
  ['[{"HTTPS": 443}, {"HTTPS": 443}]', 'HTTPS:443'],
])('%s', (text, expected) => {
  const result = read(text)
  expect(result.kind === 'known' && result.ports.map(({ protocol, port }) => `${protocol}:${port}`).join(' ')).toBe(expected)
})

test.each([
  ["[{'HTTP': 80}]", 'failed to parse listen-ports configuration'],
  ['{"HTTP": 80}', 'failed to parse listen-ports configuration'],
  ['[{"HTTP": "80"}]', 'failed to parse listen-ports configuration'],
  ['[{"HTTP": 80.5}]', 'failed to parse listen-ports configuration'],
  ['["HTTP"]', 'failed to parse listen-ports configuration'],
  ['[]', 'empty listen-ports configuration'],
  ['null', 'empty listen-ports configuration'],
  ['[{"HTTP": 0}]', 'listen port must be within [1, 65535]'],
  ['[{"HTTP": 65536}]', 'listen port must be within [1, 65535]'],
  ['[{"http": 80}]', 'listen protocol must be within [HTTP, HTTPS]'],
  ['[{"TCP": 80}]', 'listen protocol must be within [HTTP, HTTPS]'],
  ['[{"HTTP": 80}, {"HTTPS": 80}]', undefined],
])('%s is refused', (text, error) => {
  expect(read(text)).toMatchObject({ kind: 'invalid', error })
})

test.each(['{{ .Values.ports }}', '${LISTEN_PORTS}', '[{"HTTPS": {{ port }}}]'])('%s is not known', (text) => {
  expect(read(text).kind).toBe('unknown')
})

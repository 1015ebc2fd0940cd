import { casesOf } from '#authoring/cases'
import type * as Api from '../solution.ts'
import { sketch } from './graphs.ts'

const { visible } = casesOf<typeof Api>()

/** (xy + x)², as in the statement. */
const worked: Api.Node[] = [
  { op: 'input', value: 2 },
  { op: 'input', value: -3 },
  { op: 'multiply', inputs: [0, 1] },
  { op: 'add', inputs: [2, 0] },
  { op: 'power', inputs: [3], exponent: 2 },
]

const unsorted: Api.Node[] = [
  { op: 'exp', inputs: [2] },
  { op: 'input', value: 0.5 },
  { op: 'multiply', inputs: [1, 1] },
  { op: 'tanh', inputs: [0] },
]

const recurrent = sketch()
let state = recurrent.input(0.8)
for (const weight of [0.9, 0.7, 1.1, 0.8, 1, 0.9]) state = recurrent.tanh(recurrent.multiply(state, recurrent.input(weight)))

export default [
  visible('a product and its slopes', 'applyOperation', [{ op: 'multiply' }, [3, -4]], { kills: ['slope-of-the-factor-itself'] }),
  visible('the values of the worked example', 'evaluate', [worked]),
  visible('the worked example backwards', 'gradients', [worked], {
    kills: ['overwrites', 'forgets-what-arrives', 'gives-all-adjoints'],
  }),
  visible('a list in which operands come later', 'gradients', [unsorted], { kills: ['trusts-the-order-of-the-list'] }),
  visible('a state that passes six weights, the early ones hardly felt', 'gradients', [recurrent.nodes]),
]

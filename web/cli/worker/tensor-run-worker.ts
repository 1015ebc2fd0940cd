import './as-browser.ts'
import '../../run/worker/take-away.ts'
import { serve } from '../../run/worker/serve.ts'
import { tensors } from '../../run/worker/tensors.ts'

void serve(tensors)

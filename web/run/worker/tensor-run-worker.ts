import './take-away.ts'
import { tensors } from './tensors.ts'
import { serve } from './serve.ts'

void serve(tensors)

import './take-away.ts'
import { serve } from './serve.ts'

void serve()

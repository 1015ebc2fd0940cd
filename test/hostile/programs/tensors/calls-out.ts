// Asks for files and addresses by every way TensorFlow.js has.
// imports: @tensorflow/tfjs
// given: model
// allowed: accepted
import * as tf from '@tensorflow/tfjs'

export async function pca(X, k) {
  const ways = [
    () => tf.util.fetch('file:///etc/passwd'),
    () => tf.env().platform.fetch('http://127.0.0.1/'),
    () => tf.loadLayersModel('file:///etc/passwd'),
    () => tf.loadLayersModel('http://127.0.0.1/model.json'),
    () => tf.io.listModels(),
    () => tf.io.http('http://127.0.0.1/').load(),
    () => tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] }).save('http://127.0.0.1/'),
    () => tf.data.csv('http://127.0.0.1/'),
    () => tf.setBackend('cpu').then(() => tf.env().get('IS_NODE') && require('fs')),
  ]
  for (const way of ways) {
    const got = await Promise.resolve().then(way).then((it) => it, () => undefined)
    if (got && Object.keys(got).length > 0) throw new Error('something came')
  }
  return model(X, k)
}

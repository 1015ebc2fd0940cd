import { strToU8, Zip, ZipDeflate } from 'fflate'

/** Names with their content, in the order they are packed. */
export type Files = AsyncGenerator<readonly [name: string, content: string]>

/** A zip that is made while it is sent: one file is in memory at a time. */
export function streamZip(files: Files): ReadableStream<Uint8Array<ArrayBuffer>> {
  let chunks: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(new Uint8Array(chunk))
  })
  return new ReadableStream({
    async pull(controller) {
      // nothing on the way waits for anything: without a pause nobody else would be served before the last file is packed
      await new Promise((resolve) => setTimeout(resolve))
      const { value, done } = await files.next()
      if (done) zip.end()
      else {
        const file = new ZipDeflate(value[0])
        zip.add(file)
        file.push(strToU8(value[1]), true)
      }
      for (const chunk of chunks) controller.enqueue(chunk)
      chunks = []
      if (done) controller.close()
    },
    cancel: () => void files.return(undefined),
  })
}

// Objects of the internationalisation library, which no heap counts, by way of the methods that make them.
// allowed: accepted time_limit memory_limit runtime_error wrong_answer
export function pca() {
  const tags = ['de', 'ar-EG', 'th-TH-u-nu-thai', 'zh-Hans-CN-u-nu-hanidec', 'ja-JP-u-ca-japanese', 'fa-IR']
  const texts = []
  for (let i = 0; ; i++) {
    const tag = tags[i % tags.length]
    texts[i % 100] = (i + 0.5).toLocaleString(tag, { minimumFractionDigits: i % 20, style: 'unit', unit: 'liter' })
      + new Date(i).toLocaleString(tag, { dateStyle: 'full', timeZone: 'Asia/Tokyo' }) + 'ä'.localeCompare('z', tag, { sensitivity: 'base' }) + 'I'.toLocaleLowerCase(tag)
  }
}

// Members of an enum that are each twice as long as the one before: a line that unfolds to gigabytes while it is compiled.
// allowed: compile_error
enum Text {
  a = 'smuggled smuggled smuggled smuggled',
  b = a + a,
  c = b + b,
  d = c + c,
  e = d + d,
  f = e + e,
  g = f + f,
  h = g + g,
  i = h + h,
  j = i + i,
  k = j + j,
  l = k + k,
  m = l + l,
  n = m + m,
  o = n + n,
  p = o + o,
  q = p + p,
  r = q + q,
  s = r + r,
  t = s + s,
  u = t + t,
  v = u + u,
  w = v + v,
  x = w + w,
  y = x + x,
  z = y + y,
}

export function pca() {
  return Text.z
}

// TypeScript that becomes code: enums that refer to themselves, namespaces that merge, decorators V8 does not know.
// allowed: runtime_error compile_error
enum A { a = 1 << 3, b = a | A.a, c = 'x'.length, d = `${b}`.length }
namespace N { export const x = A.d; export namespace M { export const y = x } }
namespace N { export const z = M.y }
const spy = (value: unknown) => value
@spy class K { @spy accessor x = N.z; @spy static y() {} }
export const pca = () => new K()

/**
 * Gets what a test of WebGPU needs where there is no GPU: the npm packages, and Mesa's software Vulkan driver unpacked from Debian's packages
 * beside the checkout's own, so that nothing of the system changes. `npm test` runs it first, as downloads take longer than a test may.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const cache = fileURLToPath(new URL('../../../node_modules/.cache/gradus-test/webgpu', import.meta.url))
const packages = ['webgpu@0.6.2', '@tensorflow/tfjs-backend-webgpu@4.22.0']
/** Mesa 25, as 22 offers no adapter that Dawn takes, and those of its libraries that a small system may lack. */
const newer = ['mesa-vulkan-drivers', 'libdrm2', 'libdrm-amdgpu1']
const libraries = `libvulkan1 libllvm15 libz3-4 libelf1 libexpat1 libwayland-client0 libx11-xcb1 libxcb1 libxcb-dri3-0 libxcb-present0
  libxcb-randr0 libxcb-shm0 libxcb-sync1 libxcb-xfixes0 libxshmfence1 libzstd1 libxau6 libxdmcp6 libbsd0 libmd0 libffi8 libedit2 libtinfo6 libxml2`

export interface SoftwareWebgpu {
  /** Folder of npm packages with `webgpu` and the backend in it. */
  modules: string
  /** What a process needs in its environment to find the driver. */
  env: Record<string, string>
}

/** Installs what is missing; where that cannot be done, the reason. */
export function installWebgpu(): SoftwareWebgpu | { reason: string } {
  const modules = join(cache, 'npm', 'node_modules')
  const drivers = join(cache, 'root')
  mkdirSync(cache, { recursive: true })
  if (!existsSync(join(modules, 'webgpu')) && !installPackages()) return { reason: 'the npm registry gives no webgpu' }
  if (!existsSync(join(drivers, 'usr')) && !unpackDrivers(drivers)) return { reason: 'no Debian packages with Mesa 25 can be had' }
  const [driver] = globSync('usr/share/vulkan/icd.d/lvp_icd*.json', { cwd: drivers })
  const [folder] = globSync('usr/lib/*-linux-gnu', { cwd: drivers })
  if (driver === undefined || folder === undefined) return { reason: 'the package of Mesa holds no software driver' }
  return { modules, env: { VK_ICD_FILENAMES: join(drivers, driver), LD_LIBRARY_PATH: join(drivers, folder) } }
}

function run(command: string, args: string[], cwd = cache): boolean {
  return spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

function installPackages(): boolean {
  const folder = join(cache, 'npm')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{}')
  return run(
    'npm',
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--legacy-peer-deps', '--silent', ...packages],
    folder,
  )
}

function unpackDrivers(to: string): boolean {
  const codename = /VERSION_CODENAME=(\w+)/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1]
  if (codename !== 'bookworm' || !existsSync('/usr/bin/apt-get')) return false
  const apt = join(cache, 'apt')
  const debs = join(cache, 'debs')
  for (const folder of [join(apt, 'lists', 'partial'), join(apt, 'archives', 'partial'), debs])
    mkdirSync(folder, { recursive: true })
  const suites = [codename, `${codename}-backports`]
  writeFileSync(join(apt, 'sources.list'), suites.map((suite) => `deb http://deb.debian.org/debian ${suite} main\n`).join(''))
  const places = [
    ['Dir::Etc::sourcelist', join(apt, 'sources.list')],
    ['Dir::Etc::sourceparts', '-'],
    ['Dir::State::lists', join(apt, 'lists')],
    ['Dir::Cache', apt],
    ['APT::Sandbox::User', 'root'],
  ].flatMap(([name, value]) => ['-o', `${name}=${value}`])
  const names = [...newer.map((name) => `${name}/${codename}-backports`), ...libraries.split(/\s+/)]
  return (
    run('apt-get', [...places, 'update', '-qq']) &&
    run('apt-get', [...places, 'download', '-qq', ...names], debs) &&
    globSync('*.deb', { cwd: debs }).every((deb) => run('dpkg', ['-x', join(debs, deb), to]))
  )
}

if (import.meta.main) {
  const installed = installWebgpu()
  console.log(
    'reason' in installed ? `The tests of WebGPU will be skipped: ${installed.reason}.` : 'a software Vulkan driver is there',
  )
}

import { mkdir, readFile } from 'node:fs/promises'
import { packLayer, writeOciLayout } from '../support/oci-layout.ts'
import { toolPath } from '../support/tools.ts'

/** Writes an image of the pods' program, which answers with `version`, as an OCI layout. Arguments here come before those of the manifests. */
export const writePodLayout = async (directory: string, version: string, args: string[] = []): Promise<void> => {
  await mkdir(directory, { recursive: true })
  const config = {
    User: '65532:65532',
    Env: [`VERSION=${version}`],
    Entrypoint: ['/pod', ...args],
    WorkingDir: '/',
    ExposedPorts: { '8080/tcp': {} },
  }
  const layers = [packLayer([{ path: 'pod', mode: 0o755, content: await readFile(toolPath('pod')) }])]
  await writeOciLayout(directory, { architecture: process.arch === 'arm64' ? 'arm64' : 'amd64', config, layers })
}

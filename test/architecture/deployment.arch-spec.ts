import { parse } from 'yaml';
import { settingNames } from '#runtime';
import { projectFiles, read } from './project-files.js';

interface Container {
  readonly image: string;
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly resources: { readonly limits?: { readonly memory?: string } };
  readonly envFrom?: unknown;
}
interface Workload {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec: {
    readonly replicas?: number;
    readonly template?: {
      readonly spec: {
        readonly containers: readonly Container[];
        readonly securityContext: { readonly runAsNonRoot?: boolean };
      };
    };
  };
}
interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly deploy?: { readonly replicas: number };
  readonly volumes?: readonly string[];
}
interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly mend: string };
}

const yaml = <T>(path: string): T => parse(read(path), { merge: true }) as T;
const known = new Set<string>(settingNames);
const PINNED = /:(?:\$\{DONDOC_VERSION:-)?\d+\.\d+/;
const ROLES = ['digest', 'flow', 'mail', 'recognition', 'sweep'];
const rolesOf = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg) => /--roles=(.*)/.exec(arg)?.[1]?.split(',') ?? []);

describe('docker/compose.yaml', () => {
  const { services } = yaml<{ services: Readonly<Record<string, Service>> }>('docker/compose.yaml');
  const ours = Object.entries(services).filter(([, { image }]) =>
    /dondoc-(api|worker)/.test(image),
  );

  it('runs two APIs and every role twice, from pinned images', () => {
    expect(Object.keys(services).filter((name) => name.startsWith('api-'))).toHaveLength(2);
    const workers = ours.filter(([name]) => name.startsWith('worker-'));
    expect(workers.flatMap(([, { command }]) => rolesOf(command ?? [])).sort()).toEqual(ROLES);
    expect(workers.map(([, { deploy }]) => deploy?.replicas)).toEqual([2, 2, 2]);
    expect(Object.values(services).filter(({ image }) => !PINNED.test(image))).toEqual([]);
  });

  it('sets only what a process reads, and no default for a secret', () => {
    const names = ours.flatMap(([, { environment }]) => Object.keys(environment ?? {}));
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    const secrets = [
      ...read('docker/compose.yaml').matchAll(/\$\{(\w*(?:PASSWORD|SECRET)\b)([^}]*)\}/g),
    ];
    expect(secrets.length).toBeGreaterThan(5);
    expect(secrets.filter(([, , rest]) => rest !== ':?')).toEqual([]);
  });

  it('gives our processes nothing to break out with', () => {
    const loose = ours.filter(
      ([, one]) => one.read_only !== true || one.cap_drop?.includes('ALL') !== true,
    );
    expect(loose.map(([name]) => name)).toEqual([]);
  });

  it('mounts and copies only files that exist', () => {
    const mounted = Object.values(services)
      .flatMap(({ volumes }) => volumes ?? [])
      .flatMap((volume) => /^\.\/([^:]+):/.exec(volume)?.[1] ?? []);
    const missing = [...mounted, 'Dockerfile', 'Caddyfile', 'make-env.sh'].filter(
      (name) => !projectFiles.includes(`docker/${name}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('docker/Dockerfile', () => {
  const text = read('docker/Dockerfile');

  it('pins what it builds from and ends as somebody without rights', () => {
    const bases = [...text.matchAll(/^FROM (\S+)/gm)].map(([, name]) => name ?? '');
    expect(bases.filter((name) => name.includes(':') && !/:\d+\.\d+\.\d+/.test(name))).toEqual([]);
    for (const target of ['api', 'worker', 'web']) expect(text).toContain(` AS ${target}\n`);
    expect(text.match(/^USER (?!root)/gm)).toHaveLength(2);
  });
});

describe('docker/kubernetes', () => {
  const { items } = yaml<{ items: readonly Workload[] }>('docker/kubernetes/dondoc.yaml');
  const workloads = items.filter(({ kind }) => ['Deployment', 'Job'].includes(kind));

  it('runs without rights, within limits, twice', () => {
    expect(workloads).toHaveLength(5);
    for (const { kind, spec } of workloads) {
      const pod = spec.template?.spec;
      expect(pod?.securityContext.runAsNonRoot).toBe(true);
      for (const { image, securityContext, resources } of pod?.containers ?? []) {
        expect(securityContext).toMatchObject({
          ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
          capabilities: { drop: ['ALL'] },
        });
        expect(resources.limits?.memory).toMatch(/^\d+[MG]i$/);
        expect(image).toMatch(PINNED);
      }
      if (kind === 'Deployment') expect(spec.replicas).toBe(2);
    }
  });

  it('sets only what a process reads', () => {
    const [map] = items.filter(({ kind }) => kind === 'ConfigMap');
    expect(Object.keys(map?.data ?? {}).filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('docker/systemd', () => {
  it('starts programs that are built, and sets only what they read', () => {
    const units = projectFiles.filter((path) => /^docker\/systemd\/.*\.service$/.test(path));
    expect(units).toHaveLength(3);
    for (const unit of units) {
      const text = read(unit);
      const program = /dist\/(\S+)\.js/.exec(text)?.[1] ?? '';
      const source = program === 'bundle/api' ? 'apps/api/src/main' : program;
      expect(projectFiles).toContain(`${source}.ts`);
      const names = [...text.matchAll(/([A-Z][A-Z_]+)(?:_FILE)=/g)].map(([, name]) => name ?? '');
      expect(names.filter((name) => !known.has(name))).toEqual([]);
      expect(text).toContain('NoNewPrivileges=yes');
    }
  });
});

describe('docker/monitoring', () => {
  const code = projectFiles
    .filter((path) => /^(libs|apps)\/.*\/metrics\/(?!.*\.spec).*\.ts$/.test(path))
    .map(read)
    .join('\n');
  const series = (expr: string): readonly string[] =>
    [...expr.matchAll(/\bdondoc_\w+/g)].map(([name]) =>
      name.replace(/(?<=_seconds)_(?:bucket|count|sum)$/, ''),
    );
  const rules = yaml<{ groups: readonly { rules: readonly Rule[] }[] }>(
    'docker/monitoring/alerts.yml',
  ).groups.flatMap((group) => group.rules);
  const dashboard = JSON.parse(read('docker/monitoring/dashboard.json')) as {
    panels: readonly { title: string; targets: readonly { expr: string }[] }[];
  };
  const asked = [
    ...rules.map(({ expr }) => expr),
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ];

  it('asks only for series that a process tells', () => {
    expect(rules.length).toBeGreaterThan(10);
    const unknown = asked.flatMap(series).filter((name) => !code.includes(`'${name}'`));
    expect(unknown).toEqual([]);
  });

  it('is written in expressions that close', () => {
    const count = (text: string, sign: string) => text.split(sign).length - 1;
    for (const expr of asked)
      for (const [open, close] of ['()', '{}', '[]'].map((pair) => [...pair] as [string, string]))
        expect([expr, count(expr, open)]).toEqual([expr, count(expr, close)]);
  });

  it('says for each alert what it means and where it is written what to do', () => {
    const headings = read('docs/operate.md')
      .split('\n')
      .filter((line) => line.startsWith('## '))
      .map((line) =>
        line
          .slice(3)
          .toLowerCase()
          .replace(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
    const lost = rules.filter(
      ({ annotations: { mend } }) => !headings.includes(mend.split('#')[1] ?? ''),
    );
    expect(lost.map(({ alert }) => alert)).toEqual([]);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    expect(rules.filter(({ labels }) => !['page', 'ticket'].includes(labels.severity))).toEqual([]);
  });
});

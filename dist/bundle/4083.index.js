export const id = 4083;
export const ids = [4083];
export const modules = {

/***/ 57942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/outside/http.js
var http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/images/local-handles.js + 1 modules
var local_handles = __webpack_require__(43709);
;// CONCATENATED MODULE: ./build/src/images/select-handles.js


/** Works with all that `select` and `collectImages` reach for. */
const withSelection = (settings, work) => (0,local_handles/* withLocal */.e)(settings, ({ docker, ...local }) => {
    const ecr = async () => {
        const { createEcrLookup } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 99587));
        return createEcrLookup({ ...settings, http: (0,http/* createHttp */.V)(settings) });
    };
    return work({ ...local, docker: () => docker(), ecr, newSalt: settings.newSalt });
});

// EXTERNAL MODULE: ./build/src/actions/image-settings.js + 1 modules
var image_settings = __webpack_require__(95554);
// EXTERNAL MODULE: ./build/src/actions/in-time.js
var in_time = __webpack_require__(56778);
// EXTERNAL MODULE: ./build/src/images/selection/ecr-lookup.js + 2 modules
var ecr_lookup = __webpack_require__(99587);
;// CONCATENATED MODULE: ./build/src/images/collect-images.js

/** The fan-in after the legs: asks for the very tags of the first run. What exists now stands, what does not is selected. */
const collectImages = async ({ rows, images }, { ecr, progress }) => {
    const { found } = await progress.phase('ask ECR', async () => (await ecr()).images([...rows, ...images]));
    const gone = images.filter((image) => !found.has((0,ecr_lookup/* keyOf */.T)(image)));
    for (const { name, tag } of gone) {
        progress.warn(`${name}: ${tag} was in ECR at the first run and is gone. Run select-services anew to build it`);
    }
    const every = [...rows.map((row) => ({ one: row, why: 'built in this run' })), ...images.map(standing)];
    return {
        deferred: [],
        selected: rows
            .filter((row) => !found.has((0,ecr_lookup/* keyOf */.T)(row)))
            .map((row) => ({ row, why: 'ECR still has no image under its tag: look at its leg' })),
        standing: every.flatMap(({ one: { name, repository, tag }, why }) => {
            const digest = found.get((0,ecr_lookup/* keyOf */.T)({ repository, tag }))?.digest;
            return digest === undefined ? [] : [{ image: { name, repository, tag, digest }, why }];
        }),
    };
};
const standing = (one) => ({ one, why: 'ECR had it before' });

// EXTERNAL MODULE: ./build/src/images/content/fingerprint.js
var fingerprint = __webpack_require__(86294);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __webpack_require__(86016);
;// CONCATENATED MODULE: ./build/src/images/selection/choose-builds.js



/** Asks ECR for every fingerprint. An image that is too old makes room for one of the same content under a new tag. */
const chooseBuilds = async (asked, outside) => {
    const first = asked.prepared.map((prepared) => ({ prepared, tag: prepared.own, why: '', tooOld: [], ages: 0 }));
    const choices = await lookUp(first, { ...asked, ...outside });
    return asked.prepared.flatMap((one) => choices.find(({ prepared }) => prepared === one) ?? []);
};
const lookUp = async (open, looking) => {
    if (open.length === 0)
        return [];
    const { found, absent } = await looking.ecr.images(open.map(wanted));
    const choices = open.map((one) => {
        const digest = found.get((0,ecr_lookup/* keyOf */.T)(wanted(one)))?.digest;
        return { ...one, digest, why: digest === undefined ? whyMissing(one, absent) : whyThere(one, digest) };
    });
    const older = await tooOld(choices, looking);
    const kept = choices.filter((choice) => !older.some(({ prepared }) => prepared === choice.prepared));
    return [...kept, ...(await lookUp(older, looking))];
};
const whyMissing = ({ prepared: { service }, why }, absent) => absent.has(service.repository)
    ? `ECR has no repository ${service.repository} yet`
    : why || 'ECR has no image of this content';
const whyThere = ({ tooOld }, digest) => tooOld.includes(digest)
    ? 'it was built again for its age, and the same image came of it'
    : 'ECR has an image of this content';
/**
 * For an image that is older than allowed, what to look for next: the same content salted with the digest of the old
 * image, so that every run that finds it too old asks for the same new tag.
 */
const tooOld = async (choices, { ecr, clock, maxAgeMilliseconds }) => {
    if (maxAgeMilliseconds === undefined)
        return [];
    const there = choices.filter(({ digest }) => digest !== undefined);
    const times = there.length === 0 ? new Map() : await ecr.pushedAt(there.map(wanted));
    return there.flatMap((choice) => {
        const pushed = times.get((0,ecr_lookup/* keyOf */.T)(wanted(choice)));
        const age = pushed === undefined ? 0 : clock.now() - pushed;
        const why = `its image is ${(0,time/* formatDuration */.a)(age)} old, and max-age is ${(0,time/* formatDuration */.a)(maxAgeMilliseconds)}`;
        const next = age <= maxAgeMilliseconds ? undefined : following(choice, Math.floor(age / maxAgeMilliseconds));
        return next === undefined ? [] : [{ ...next, why }];
    });
};
/**
 * The same image may come of a rebuild, and ECR tells when it had that first: then it is built again only when its age
 * has passed the limit once more.
 */
const following = ({ prepared, digest = '', tooOld, ages }, agesNow) => {
    const isAgain = tooOld.includes(digest);
    if (isAgain && agesNow <= ages)
        return undefined;
    const salt = isAgain ? `after ${digest} ${agesNow}` : `after ${digest}`;
    const tag = (0,fingerprint/* fingerprint */.Rj)({ ...prepared.ingredients, salt });
    return { prepared, tag, tooOld: [...tooOld, digest], ages: isAgain ? agesNow : 1 };
};
const wanted = ({ prepared, tag }) => ({
    repository: prepared.service.repository,
    tag,
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/src/images/content/checkout-files.js
var checkout_files = __webpack_require__(34074);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
;// CONCATENATED MODULE: ./build/src/images/content/commit-files.js


/**
 * Reads a commit that need not be checked out, by what differs between it and HEAD, of which some or all files are given
 * as `committed`: an entry that is the same in both is the same object, too. When a depth-1 checkout does not have the
 * commit, it alone is fetched.
 */
const readCommit = async ({ git, root, commit, committed }) => {
    const compare = () => git(['-C', root, ...differences, commit, 'HEAD']);
    let compared = await compare();
    if (compared.code !== 0) {
        const fetched = await git([
            '-C',
            root,
            'fetch',
            '--quiet',
            '--no-tags',
            '--no-write-fetch-head',
            ...(await depthIn(git, root)),
            'origin',
            commit,
        ]);
        if (fetched.code !== 0)
            throw notThere(commit, fetched.stderr);
        compared = await compare();
    }
    if (compared.code !== 0)
        throw notThere(commit, compared.stderr);
    const changes = parseChanges(compared.stdout);
    const same = committed.filter(({ path }) => !changes.has(path));
    const entries = [...same, ...[...changes.values()].flatMap((before) => before ?? [])].sort(checkout_files/* byPath */.f2);
    return { entries, changed: [...changes.keys()].sort(), read: (paths) => readFiles({ git, root, commit, paths }) };
};
/** A checkout of all the history would become a shallow one, for every step after this one. */
const depthIn = async (git, root) => {
    const { stdout } = await git(['-C', root, 'rev-parse', '--is-shallow-repository']);
    return stdout.trim() === 'false' ? [] : ['--depth=1'];
};
const differences = ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--ignore-submodules=none'];
/** By its path what each file was, undefined for one that was not there: `:mode mode oid oid letter`, then the path (git-diff-tree(1)). */
const parseChanges = (raw) => {
    const fields = raw.split('\0');
    return new Map(fields.flatMap((field, index) => {
        if (index % 2 === 1 || field === '')
            return [];
        const [mode = '', , oid = '', , letter] = field.slice(1).split(' ');
        const path = fields[index + 1] ?? '';
        return [[path, letter === 'A' ? undefined : { mode, oid, path }]];
    }));
};
const notThere = (commit, stderr) => new failure/* Failure */.H('not-found', `the base commit ${commit} is not in the checkout and cannot be fetched (git said: ${stderr.trim().split('\n').at(-1)}). Set fetch-depth: 2 or 0 in actions/checkout, or let it persist its credentials`);
const readFiles = async ({ git, root, commit, paths }) => {
    const files = new Map();
    // Git takes a name a line.
    const asked = [...new Set(paths)].filter((path) => !path.includes('\n'));
    if (asked.length === 0)
        return files;
    const input = asked.map((path) => `${commit}:${path}\n`).join('');
    const { bytes, code, stderr } = await git(['-C', root, 'cat-file', '--batch', '--follow-symlinks'], { input });
    if (code !== 0)
        throw new failure/* Failure */.H('unexpected', `git cannot read files of ${root}: ${stderr.trim()}. Run the job again`);
    let start = 0;
    for (const path of asked) {
        const end = bytes.indexOf('\n', start);
        const [, oid, size] = found.exec(bytes.subarray(start, end).toString('utf8')) ?? [];
        start = end + 1;
        if (size === undefined)
            continue;
        if (oid !== undefined)
            files.set(path, { oid, bytes: bytes.subarray(start, start + Number(size)) });
        start += Number(size) + 1;
    }
    return files;
};
/** Git says `<name> missing` of what is not there, and of a link that leads to nothing in the commit how it ends, in so many bytes. */
const found = /^(?:([0-9a-f]{40,64}) (?:blob|tree)|symlink|dangling|loop|notdir) (\d+)$/;

// EXTERNAL MODULE: ./build/src/images/content/base-images.js + 3 modules
var base_images = __webpack_require__(82375);
// EXTERNAL MODULE: ./build/src/images/content/build-contexts.js
var build_contexts = __webpack_require__(40507);
// EXTERNAL MODULE: ./build/src/images/content/dockerignore.js + 1 modules
var dockerignore = __webpack_require__(33011);
// EXTERNAL MODULE: ./build/src/images/content/source-files.js
var source_files = __webpack_require__(33347);
;// CONCATENATED MODULE: ./build/src/images/content/ingredients-at.js




/** The Dockerfile, and where its .dockerignore may be, the one that wins first. */
const instructionFiles = ({ ingredients: { dockerfile, context } }) => [
    dockerfile.path,
    `${dockerfile.path}.dockerignore`,
    context === '' ? '.dockerignore' : `${context}/.dockerignore`,
];
/** What a service was made of at a commit; undefined when its Dockerfile was not there. */
const ingredientsAt = (one, { entries, oidOf, textAt }) => {
    const { ingredients, declared } = one;
    const [dockerfile = '', ...ignoreFiles] = instructionFiles(one);
    const text = textAt(dockerfile);
    if (text === undefined)
        return undefined;
    const ignores = (0,source_files/* ignoresIn */.Di)(ingredients.context, (0,dockerignore/* parseDockerignore */.y)(ignoreFiles.map(textAt).find((found) => found !== undefined) ?? ''));
    return {
        ...ingredients,
        files: (0,source_files/* pick */.Up)(entries, declared, ({ path }) => path).filter((entry) => !(0,source_files/* isIgnored */.pi)(entry, ignores)),
        dockerfile: { ...ingredients.dockerfile, oid: oidOf(dockerfile) },
        buildContexts: ingredients.buildContexts?.map((one) => contextAt(one, entries)),
        bases: (0,base_images/* baseImages */.i)(text, ingredients.buildArguments, ingredients.platforms)
            .filter((reference) => !ingredients.buildContexts?.some(({ name }) => name === reference))
            .map((reference) => resolvedNow(reference, ingredients)),
    };
};
/** What a base image stood for then is not known, and a name that did not change is none of the commit's changes. */
const resolvedNow = (reference, { bases }) => bases.find((base) => base.reference === reference) ?? { reference, resolved: reference };
const contextAt = (context, entries) => {
    const { folder } = context;
    if (folder === undefined)
        return context;
    return {
        ...context,
        resolved: (0,build_contexts/* hashOfFolder */.aO)(folder, (0,source_files/* pick */.Up)(entries, [folder], ({ path }) => path)),
    };
};

// EXTERNAL MODULE: ./build/src/images/content/trace.js
var trace = __webpack_require__(48615);
;// CONCATENATED MODULE: ./build/src/images/content/ways-through-links.js

/** The paths of a service's row that lead elsewhere. All were followed when it was read: the disk is not asked again. */
const waysThroughLinks = ({ service, ingredients, declared }, { root, workspace }) => {
    const { context, file, paths, buildContexts = [] } = service;
    const led = [
        [context, ingredients.context],
        [file, ingredients.dockerfile.path],
        ...paths.map((path, index) => [path, declared[index]]),
        ...buildContexts.map(({ value }, index) => [
            value,
            ingredients.buildContexts?.[index]?.folder,
        ]),
    ];
    return led.flatMap(([path, real]) => {
        if (path === undefined || real === undefined)
            return [];
        const written = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(workspace, path));
        // Of a link outside of the repository no commit knows.
        return written === real || written.startsWith('..') ? [] : [{ written, real }];
    });
};

;// CONCATENATED MODULE: ./build/src/images/selection/base-of-merge.js
/**
 * What a pull request was merged with: the first parent of that merge, also where the checkout is too shallow to have it.
 * The event's `base.sha` is that of the last push to the pull request, and older once the base has moved. Undefined for what
 * is no merge, or is not in the checkout.
 */
const baseOfMerge = async ({ git, root, commit }) => {
    const { code, stdout } = await git(['-C', root, 'cat-file', 'commit', commit]);
    const [head = ''] = stdout.split('\n\n', 1);
    const parents = [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent]) => parent);
    return code === 0 && parents.length === 2 ? parents[0] : undefined;
};

// EXTERNAL MODULE: ./build/src/lib/yaml-fields.js
var yaml_fields = __webpack_require__(33402);
// EXTERNAL MODULE: ./build/src/lib/yaml-list.js
var yaml_list = __webpack_require__(13283);
;// CONCATENATED MODULE: ./build/src/images/selection/catalog-fields.js

const path = (0,yaml_fields/* pathWithin */.RY)('services/cart');
const argumentName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const argumentValue = /^(?:[^\s](?:[^\r\n]*[^\s])?)?$/;
const buildArguments = {
    should: 'names and texts, such as `VERSION: "1.10"`, each on one line and in quotes where YAML would read a number',
    read: (0,yaml_fields/* pairs */.AS)(argumentName, argumentValue),
};
const contextName = /^[\w./:-]+$/;
const contextValue = /^(?!\/)(?!(?:[^:]*\/)?\.\.(?:\/|$))[^\s](?:[^\r\n]*[^\s])?$/;
const buildContexts = {
    should: 'names with a folder in the workspace or an address each, such as `lib: packages/lib`',
    read: (0,yaml_fields/* pairs */.AS)(contextName, contextValue),
};
const repository = (0,yaml_fields/* matches */.cK)('an ECR repository without a host, such as `shop/cart`', /^(?=.{2,256}$)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/);
const fields = {
    name: (0,yaml_fields/* matches */.cK)('2 to 128 of a-z, 0-9 and single `.`, `_`, `-` between them', /^(?=.{2,128}$)[a-z0-9]+(?:[._-][a-z0-9]+)*$/),
    context: path,
    build: (0,yaml_fields/* matches */.cK)('`none`, or left out', /^none$/),
    repository,
    file: path,
    target: (0,yaml_fields/* matches */.cK)('the name of a stage', /^[A-Za-z][A-Za-z0-9._-]*$/),
    'build-args': buildArguments,
    'build-contexts': buildContexts,
    platforms: (0,yaml_fields/* listOf */.c3)('a list of platforms such as `linux/amd64`', (0,yaml_fields/* matches */.cK)('', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/)),
    paths: (0,yaml_fields/* listOf */.c3)('a list of paths from the workspace, within it', path),
};
/**
 * What is said of a service beyond its build; it is left alone here, and the JSON Schema alone knows what it should hold. So is
 * every field that begins with `x-`.
 */
const platformFields = [
    'also-calls',
    'args',
    'autoscaling',
    'command',
    'config',
    'depends-on',
    'deployment',
    'description',
    'drain-seconds',
    'entry',
    'env',
    'exemptions',
    'grace-seconds',
    'group',
    'image',
    'language',
    'owner',
    'ports',
    'prepare',
    'probes',
    'replicas',
    'resources',
    'rollout',
    'sidecars',
    'telemetry',
    'user',
    'writable-paths',
];

;// CONCATENATED MODULE: ./build/src/images/selection/catalog.js



/** What ecr-build-push builds when nobody says otherwise, too. */
const defaultPlatforms = ['linux/amd64'];
/** Reads services.yaml; `mistakes` are all of them, each with its file and line, what was found and what to do. */
const parseCatalog = (text, path) => {
    const mistakes = [];
    const tell = (line, mistake) => mistakes.push(`${path}:${line}: ${mistake}`);
    const tree = (0,yaml_list/* readYamlList */.O)(text, { list: 'services', needs: '`name` and `context`' }, tell);
    const catalog = tree && readCatalog(tree, tell);
    return catalog && mistakes.length === 0 ? { catalog } : { mistakes };
};
const readCatalog = ({ fields: top, items }, tell) => {
    (0,yaml_fields/* refuseUnknown */.BW)({ found: top, known: ['repository-prefix', 'services'], of: 'the catalogue', tell });
    const prefix = (0,yaml_fields/* readField */.dR)({ found: top, name: 'repository-prefix', rule: repository, of: 'the catalogue', tell });
    const catalog = { services: [], upstream: [] };
    const lines = new Map();
    for (const item of items) {
        const { name, service } = readService(item, { prefix, tell });
        const first = lines.get(name);
        if (first !== undefined) {
            tell(item.line, `there is a service ${(0,yaml_fields/* quoted */.TL)(name)} already, in line ${first}. Name each service once`);
        }
        if (name !== '')
            lines.set(name, first ?? item.line);
        if (service)
            catalog.services.push(service);
        else
            catalog.upstream.push(name);
    }
    return catalog;
};
const readService = (item, { prefix, tell }) => {
    const { fields: found, line } = item;
    if (found === undefined) {
        tell(line, `a service should be a mapping with \`name\` and \`context\`, but ${(0,yaml_fields/* shown */.SP)(item.value)}`);
        return { name: '' };
    }
    const named = found.find((field) => field.name === 'name')?.value;
    const of = typeof named === 'string' ? `service ${(0,yaml_fields/* quoted */.TL)(named)}` : 'this service';
    (0,yaml_fields/* refuseUnknown */.BW)({ found, known: [...Object.keys(fields), ...platformFields], of, tell });
    const upstream = found.some((field) => field.name === 'build');
    for (const name of upstream ? ['name'] : ['name', 'context']) {
        if (!found.some((field) => field.name === name))
            tell(line, missing(name, of));
    }
    const service = readBuild((name, rule) => (0,yaml_fields/* readField */.dR)({ found, name, rule, of, tell }), prefix);
    return upstream ? { name: service.name } : { name: service.name, service };
};
const readBuild = (read, prefix) => {
    const name = read('name', fields.name) ?? '';
    const context = read('context', fields.context) ?? '';
    read('build', fields.build);
    return {
        name,
        context,
        repository: read('repository', fields.repository) ?? (prefix === undefined ? name : `${prefix}/${name}`),
        file: read('file', fields.file),
        target: read('target', fields.target),
        buildArguments: read('build-args', fields['build-args']) ?? [],
        buildContexts: read('build-contexts', fields['build-contexts']) ?? [],
        platforms: read('platforms', fields.platforms) ?? defaultPlatforms,
        paths: read('paths', fields.paths) ?? [],
    };
};
const missing = (name, of) => name === 'context'
    ? `${of} has no \`context\`. Name the folder to build from, or set \`build: none\` for an upstream image`
    : `${of} has no \`${name}\`. Give it one`;

;// CONCATENATED MODULE: ./build/src/images/selection/compare-with-base.js











/**
 * Without ECR: what differs from the base commit is built. It reads git alone, some processes however many services, and
 * looks closer only at services of which a file differs. The checkout holds at least all that they are made of.
 */
const compareWithBase = async ({ prepared, workspace, checkout, comparison }, git) => {
    const { root, committed, lying } = checkout;
    const { baseCommit, mergeCommit } = comparison;
    const merged = mergeCommit === undefined ? undefined : await baseOfMerge({ git, root, commit: mergeCommit });
    const commit = merged ?? baseCommit;
    const choice = (one, why) => ({
        prepared: one,
        tag: one.own,
        digest: why === undefined ? '' : undefined,
        why: why ?? `nothing of it changed since ${compare_with_base_short(commit)}`,
    });
    if (commit === undefined) {
        return prepared.map((one) => choice(one, 'there is no base commit to compare with: it is a new branch, or the event has none'));
    }
    const { entries, changed, read } = await readCommit({ git, root, commit, committed });
    const isTouched = ({ declared }) => [changed, lying].some((paths) => (0,source_files/* pick */.Up)(paths, declared, (path) => path).length > 0);
    const links = new Set(committed.filter(({ mode }) => mode === linkMode).map(({ path }) => path));
    const open = new Set(prepared.filter((one) => !isClosed(one, links) || isTouched(one)));
    const known = new Set(entries.map(({ path }) => path));
    const catalogPath = (0,checkout_files/* pathInRoot */.hA)({ root, workspace, path: comparison.catalog });
    // What is not among the files of a service, where it would have to be, need not be asked for.
    const asked = [...open].flatMap((one) => instructionFiles(one).filter((path) => known.has(path) || !isOf(one, path)));
    const place = { root, workspace: await (0,promises_.realpath)(workspace) };
    const ways = new Map(prepared.map((one) => [one, waysThroughLinks(one, place)]));
    const ends = [...ways.values()].flat().flatMap(({ written, real }) => [written, real]);
    const files = await read([catalogPath, ...asked, ...ends]);
    const oidOf = (path) => files.get(path)?.oid ?? '';
    const textAt = (path) => files.get(path)?.bytes.toString('utf8');
    const catalog = textAt(catalogPath) ?? '';
    const isSame = catalog === (await (0,promises_.readFile)((0,external_node_path_.join)(root, catalogPath), 'utf8'));
    const before = new Map((isSame ? prepared.map(({ service }) => service) : servicesIn(catalog)).map(named));
    const question = { before, entries, oidOf, textAt, commit };
    return prepared.map((one) => choice(one, whyOfRow(one, question) ??
        whyOfWays(ways.get(one) ?? [], question) ??
        (open.has(one) ? whyOfFiles(one, question) : undefined)));
};
const named = (service) => [service.name, service];
const linkMode = '120000';
/**
 * Whether all that it is made of is among its own files: then it is what it was where none of them differs. A Dockerfile
 * that is a link is not: what it leads to may differ.
 */
const isClosed = (one, links) => one.uncommitted.length === 0 &&
    (one.ingredients.buildContexts ?? []).length === 0 &&
    instructionFiles(one).every((path) => isOf(one, path) && !links.has(path));
const isOf = ({ declared }, path) => declared.some((one) => one === '' || path === one || path.startsWith(`${one}/`));
const compare_with_base_short = (commit) => commit?.slice(0, 12) ?? '';
const servicesIn = (text) => {
    const read = parseCatalog(text, '');
    return 'catalog' in read ? read.catalog.services : [];
};
const whyOfRow = ({ service }, { before, commit }) => {
    const was = before.get(service.name);
    if (was === undefined)
        return `the catalogue has it since ${compare_with_base_short(commit)}`;
    return (0,external_node_util_.isDeepStrictEqual)(was, service) ? undefined : `its row in the catalogue changed since ${compare_with_base_short(commit)}`;
};
/** Of what lies where a path leads now nothing need differ. */
const whyOfWays = (ways, { oidOf, commit }) => {
    const changed = ways.find(({ written, real }) => oidOf(written) !== oidOf(real));
    return changed && `${changed.written} leads elsewhere since ${compare_with_base_short(commit)}`;
};
const whyOfFiles = (one, { commit, ...base }) => {
    const since = `since ${compare_with_base_short(commit)}`;
    const then = ingredientsAt(one, base);
    if (then === undefined)
        return `${one.ingredients.dockerfile.path} is new ${since}`;
    const changes = (0,trace/* differences */.t)((0,trace/* traceOf */.f)(withoutFilesOf(one.ingredients, then)), (0,trace/* traceOf */.f)(withoutFilesOf(then, one.ingredients)));
    return changes.length === 0 ? undefined : `${changes.join(', ')}, ${since}`;
};
/** Of a file that is the same in both there is nothing to tell. */
const withoutFilesOf = (one, other) => {
    const others = new Set(other.files);
    return { ...one, files: one.files.filter((file) => !others.has(file)) };
};

// EXTERNAL MODULE: ./build/src/lib/in-lanes.js
var in_lanes = __webpack_require__(21760);
// EXTERNAL MODULE: ./build/src/images/content/trace-label.js
var trace_label = __webpack_require__(87796);
;// CONCATENATED MODULE: ./build/src/images/selection/explain-choices.js




const lanes = 8;
/** Says of each service that is built what changed since the newest image that is there. */
const explainChoices = (choices, ecr) => (0,in_lanes/* inLanes */.L)(choices, lanes, async (choice) => {
    if (choice.digest !== undefined)
        return choice;
    return { ...choice, why: `${choice.why}; ${await explain(choice, ecr)}` };
});
/** No selection fails for want of an explanation. */
const explain = async (choice, ecr) => {
    try {
        return explained(choice, await ecr.newest(choice.prepared.service.repository));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H) || endings.includes(error.reason))
            throw error;
        return `what changed since cannot be told: ${error.message}`;
    }
};
/** Reasons by which the whole run ends. */
const endings = ['cancelled', 'timed-out'];
const explained = ({ prepared }, newest) => {
    if (newest === undefined)
        return 'it is the first one';
    const image = `${newest.tag} of ${newest.pushedAt.toISOString().slice(0, 16).replace('T', ' ')}`;
    const changes = newest.label === undefined ? undefined : (0,trace_label/* differencesSince */.Nl)((0,trace/* traceOf */.f)(prepared.ingredients), newest.label);
    if (changes === undefined)
        return `the newest image, ${image}, does not say what it was made of`;
    return changes.length === 0 ? `${image} has the same content` : `since ${image}: ${changes.join(', ')}`;
};

// EXTERNAL MODULE: ./build/src/images/content/recipe.js + 1 modules
var recipe = __webpack_require__(64075);
// EXTERNAL MODULE: ./build/src/images/content/resolve-bases.js
var resolve_bases = __webpack_require__(67661);
// EXTERNAL MODULE: ./build/src/images/docker/look-up-base.js
var look_up_base = __webpack_require__(70674);
;// CONCATENATED MODULE: ./build/src/images/selection/prepare-services.js







/** The fingerprints of a whole catalogue: two git processes, and each base image resolved once. */
const prepareServices = async (asked, { git, docker }) => {
    const { read, checkout } = await readRecipes(asked, git);
    const references = [...new Set(read.flatMap(({ recipe }) => recipe.references))];
    const lookUp = references.length === 0 ? undefined : await (0,look_up_base/* baseLookUp */.Gh)({ engine: 'auto' }, await docker());
    const resolved = await (0,resolve_bases/* resolveBases */.r)(references, lookUp);
    const prepared = read.map(({ recipe, ...one }) => {
        const bases = resolved.filter(({ reference }) => recipe.references.includes(reference));
        const ingredients = { ...recipe, bases };
        return { ...one, ingredients, own: (0,fingerprint/* fingerprint */.Rj)(ingredients) };
    });
    return { prepared, checkout };
};
/** So many services are read at once; each reads a few files. */
const prepare_services_lanes = 16;
/** Tells what is wrong with all services at once. */
const readRecipes = async ({ services, workspace }, git) => {
    if (services.length === 0)
        return { read: [], checkout: { root: '', committed: [], lying: [] } };
    const checkout = await (0,checkout_files/* readCheckout */.b$)({
        git,
        workspace,
        paths: services.flatMap(recipe/* pathsOf */.w),
    });
    const mistakes = [];
    const read = await (0,in_lanes/* inLanes */.L)(services, prepare_services_lanes, async (service) => {
        try {
            return [{ service, ...(await (0,recipe/* readRecipe */.X)({ source: service, workspace, checkout })) }];
        }
        catch (error) {
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            mistakes.push(`service \`${service.name}\`: ${(0,failure/* messageOf */.b)(error)}`);
            return [];
        }
    });
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return { read: read.flat(), checkout };
};

// EXTERNAL MODULE: ./build/src/images/selection/selection-row.js
var selection_row = __webpack_require__(26);
;// CONCATENATED MODULE: ./build/src/images/select.js






/** Which services of the catalogue must be built. Nothing is changed anywhere. */
const select_select = async (request, outside) => {
    const { progress } = outside;
    const { workspace, services, rebuild, maxAgeMilliseconds, maxLegs, comparison } = request;
    const asksEcr = comparison === undefined && rebuild !== 'always' && services.length > 0;
    // It takes as long to load as git takes to look at many files.
    const [{ prepared, checkout }, ecr] = await Promise.all([
        progress.phase('fingerprints', () => prepareServices({ services, workspace }, outside)),
        asksEcr ? outside.ecr() : undefined,
    ]);
    for (const { service, uncommitted } of prepared) {
        if (uncommitted.length > 0)
            progress.say(`${service.name}: ${uncommitted.length} files count as they lie here`);
    }
    const choose = () => {
        if (rebuild === 'always')
            return Promise.resolve(rebuildAll(prepared, outside.newSalt));
        if (ecr !== undefined) {
            return progress.phase('ask ECR', async () => {
                const choices = await chooseBuilds({ prepared, maxAgeMilliseconds }, { ecr, clock: outside.clock });
                return request.explain ? explainChoices(choices, ecr) : choices;
            });
        }
        if (prepared.length === 0 || comparison === undefined)
            return Promise.resolve([]);
        return progress.phase('compare', () => compareWithBase({ prepared, workspace, checkout, comparison }, outside.git));
    };
    return sorted(await choose(), maxLegs);
};
const rebuildAll = (prepared, newSalt) => prepared.map((one) => ({
    prepared: one,
    tag: (0,fingerprint/* fingerprint */.Rj)({ ...one.ingredients, salt: newSalt() }),
    digest: undefined,
    why: 'rebuild is `always`',
}));
const sorted = (choices, maxLegs) => {
    const wanted = choices.flatMap(({ prepared: { service, ingredients }, tag, digest, why }) => digest === undefined ? [{ row: (0,selection_row/* rowOf */.O)({ service, tag, bases: ingredients.bases }), why }] : []);
    return {
        selected: wanted.slice(0, maxLegs),
        deferred: wanted.slice(maxLegs),
        standing: choices.flatMap(({ prepared: { service }, tag, digest, why }) => digest === undefined ? [] : [{ image: { name: service.name, repository: service.repository, tag, digest }, why }]),
    };
};

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/lib/report.js
var report = __webpack_require__(57695);
;// CONCATENATED MODULE: ./build/src/images/selection/describe-selection.js


/** What a person reads of a selection: what is built and why, what waits, what exists. */
const describeSelection = ({ selected, deferred, standing }) => {
    const all = selected.length + deferred.length + standing.length;
    const headline = selected.length === 0
        ? `${(0,markdown/* code */.aY)('nothing-to-build')}: ${all === 0 ? 'there are no services' : `${countOf(all)}, none to build`}`
        : `${(0,markdown/* code */.aY)('selected')} ${selected.length} of ${countOf(all)}`;
    return {
        headline,
        sections: [
            ...(0,report/* nextSection */.tV)(deferred.length === 0 ? '' : laterRun),
            ...rows({ heading: 'To build', weight: 'essential', list: selected }),
            ...rows({
                heading: 'Deferred to a later run: there are more than max-legs',
                weight: 'essential',
                list: deferred,
            }),
            ...describe_selection_images(standing),
        ],
    };
};
const laterRun = 'Once these are built, run the workflow again on the same commit: it builds what ECR does not have by then.';
const countOf = (services) => `${services} ${services === 1 ? 'service' : 'services'}`;
const rows = ({ heading, weight, list }) => list.length === 0
    ? []
    : [
        {
            heading,
            weight,
            body: (0,markdown/* table */.tp)(['Service', 'Repository', 'Tag', 'Why'], list.map(({ row, why }) => [(0,markdown/* code */.aY)(row.name), (0,markdown/* code */.aY)(row.repository), (0,markdown/* code */.aY)(row.tag), (0,markdown/* literal */.eu)(why)])),
        },
    ];
const describe_selection_images = (standing) => standing.length === 0
    ? []
    : [
        {
            heading: 'Not to build',
            weight: 'detail',
            body: (0,markdown/* table */.tp)(['Service', 'Repository', 'Tag', 'Digest', 'Why'], standing.map(({ image: { name, repository, tag, digest }, why }) => [
                (0,markdown/* code */.aY)(name),
                (0,markdown/* code */.aY)(repository),
                (0,markdown/* code */.aY)(tag),
                (0,markdown/* code */.aY)(digest),
                (0,markdown/* literal */.eu)(why),
            ])),
        },
    ];

// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __webpack_require__(5864);
// EXTERNAL MODULE: ./build/src/lib/near-names.js
var near_names = __webpack_require__(43786);
;// CONCATENATED MODULE: ./build/src/images/selection/read-catalog.js






/** The services of the catalogue that are built, or those of them that are named. `path` is from the workspace. */
const readServices = async ({ workspace, path, names }) => {
    const text = await (0,promises_.readFile)((0,external_node_path_.resolve)(workspace, path), 'utf8').catch((error) => {
        const why = (0,is_missing/* isMissing */.b)(error) ? 'is not there' : 'cannot be read';
        throw new failure/* Failure */.H('invalid-input', `catalog: \`${path}\` ${why} in ${workspace}. Write one, or name another`, {
            cause: error,
        });
    });
    const read = parseCatalog(text, path);
    if ('mistakes' in read)
        throw new failure/* Failure */.H('invalid-input', read.mistakes.join('\n'));
    return subset(read.catalog, names);
};
const subset = ({ services, upstream }, names) => {
    if (names.length === 0)
        return services;
    const known = services.map(({ name }) => name);
    const mistakes = [...new Set(names)]
        .filter((name) => !known.includes(name))
        .map((name) => unknown(name, known, upstream));
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return services.filter(({ name }) => names.includes(name));
};
const unknown = (name, known, upstream) => {
    if (upstream.includes(name))
        return `services: \`${name}\` has \`build: none\`, so there is nothing to select. Leave it out`;
    const near = (0,near_names/* nearNames */.$)(name, known).map((one) => `\`${one}\``);
    const todo = near.length === 0 ? 'Name services of the catalogue' : `Did you mean ${near.join(' or ')}?`;
    return `services: there is no service \`${name}\` in the catalogue. ${todo}`;
};

// EXTERNAL MODULE: ./build/src/images/selection/selection.js
var selection_selection = __webpack_require__(24611);
;// CONCATENATED MODULE: ./build/src/images/selection/tell-selection.js
/** The selection as the summary of a whole delivery reads it: every service with its tag, or its name alone, or their counts. */
const tellSelection = ({ selected, deferred, standing }) => {
    const groups = {
        selected: selected.map(({ row }) => row),
        deferred: deferred.map(({ row }) => row),
        standing: standing.map(({ image }) => image),
    };
    const counts = { selected: selected.length, deferred: deferred.length, standing: standing.length };
    const services = (form) => JSON.stringify(Object.fromEntries(Object.entries(groups).map(([group, list]) => [group, list.map(form)])));
    const always = { counts: JSON.stringify(counts), deferred: String(deferred.length) };
    return [
        { ...always, services: services(({ name, tag }) => [name, tag]) },
        { ...always, services: services(({ name }) => [name]) },
        always,
    ];
};

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
// EXTERNAL MODULE: ./build/src/lib/packed-lines.js
var packed_lines = __webpack_require__(78563);
;// CONCATENATED MODULE: ./build/src/actions/select-services/run.js









/** What Linux takes as one environment variable, which an input becomes, without the variable's name. */
const mostLetters = 128 * 1024 - 64;
const run = async (input, surroundings) => {
    const result = await selectOrCollect(input, surroundings);
    const rows = result.selected.map(({ row }) => row);
    const images = result.standing.map(({ image }) => image).filter(({ digest }) => digest !== '');
    const selection = (0,selection_selection/* formatSelection */.gb)({ rows, images });
    if (selection.length > mostLetters)
        throw new failure/* Failure */.H('invalid-input', tooMany(rows.length + images.length));
    return {
        outcome: rows.length === 0 ? 'nothing-to-build' : 'selected',
        outputs: {
            matrix: (0,selection_selection/* formatMatrix */.b6)(rows),
            count: String(rows.length),
            deferred: String(result.deferred.length),
            images: (0,packed_lines/* joinLines */.cT)(images.map(image_reference/* formatImageJson */.LF)),
            selection,
        },
        report: describeSelection(result),
        told: tellSelection(result),
    };
};
const tooMany = (services) => `catalog: ${services} services are too many for one delivery, since the jobs after this one could not take so long an input: name a part of them in \`services\`, and deliver the parts by a workflow each`;
const selectOrCollect = async (input, { workspace, baseCommit, mergeCommit, outside }) => {
    if (input.selection)
        return collectImages(input.selection, outside);
    const catalog = input.catalog;
    const services = await readServices({ workspace, path: catalog, names: input.services });
    return select_select({
        workspace,
        services,
        rebuild: input.rebuild,
        maxAgeMilliseconds: input['max-age'],
        maxLegs: input['max-legs'],
        explain: input.explain,
        comparison: input.push ? undefined : { baseCommit, mergeCommit, catalog },
    }, outside);
};

;// CONCATENATED MODULE: ./build/src/actions/select-services/wiring.js





const wire = (input, started) => {
    const runner = (0,in_time/* inTime */.R)(started, input.timeout, 'Look whether AWS and the registries of the base images answer');
    const { workspace, baseCommit, mergeCommit } = runner.context;
    return withSelection({ ...(0,image_settings/* imageSettings */.T)(input, runner), newSalt: external_node_crypto_.randomUUID }, (outside) => run(input, { workspace, baseCommit, mergeCommit, outside }));
};


/***/ }),

/***/ 99587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createEcrLookup: () => (/* binding */ createEcrLookup),
  T: () => (/* binding */ keyOf)
});

// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-ecr/dist-es/commandBuilder.js
var commandBuilder = __webpack_require__(20162);
// EXTERNAL MODULE: ./build/node_modules/@aws-sdk/client-ecr/dist-es/schemas/schemas_0.js
var schemas_0 = __webpack_require__(50352);
;// CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecr/dist-es/commands/DescribeImagesCommand.js


class DescribeImagesCommand extends (0,commandBuilder/* command */.G5)(commandBuilder/* _ep0 */.lq, commandBuilder/* _mw0 */.yt, "DescribeImages", schemas_0/* DescribeImages$ */.gyn) {
}

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/in-lanes.js
var in_lanes = __webpack_require__(21760);
// EXTERNAL MODULE: ./build/src/images/ecr/ecr.js + 6 modules
var ecr = __webpack_require__(95106);
// EXTERNAL MODULE: ./build/src/images/ecr/ecr-clients.js + 1 modules
var ecr_clients = __webpack_require__(20695);
// EXTERNAL MODULE: ./build/src/images/ecr/ecr-connection.js + 4 modules
var ecr_connection = __webpack_require__(32924);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
// EXTERNAL MODULE: ./build/src/images/content/fingerprint.js
var fingerprint = __webpack_require__(86294);
// EXTERNAL MODULE: ./build/src/images/content/trace-label.js
var trace_label = __webpack_require__(87796);
// EXTERNAL MODULE: ./build/src/images/ecr/ecr-reads.js
var ecr_reads = __webpack_require__(11003);
// EXTERNAL MODULE: ./build/src/images/ecr/manifest.js
var ecr_manifest = __webpack_require__(70428);
;// CONCATENATED MODULE: ./build/src/images/selection/newest-image.js






/** A thousand images each; ECR keeps at most 100,000 in a repository. */
const mostPages = 100;
/** Undefined when the repository has no image under a fingerprint. */
const newestImage = async (connection, http) => {
    const details = await describeAll(connection);
    const candidates = details.flatMap(({ imageDigest, imageTags, imagePushedAt }) => {
        const tag = imageTags?.find(fingerprint/* isFingerprint */.Zv);
        return tag && imageDigest && imagePushedAt ? [{ tag, digest: imageDigest, pushedAt: imagePushedAt }] : [];
    });
    const [newest] = candidates.sort((a, b) => b.pushedAt.getTime() - a.pushedAt.getTime());
    if (newest === undefined)
        return undefined;
    const label = await labelOf(newest.digest, { connection, http });
    return { tag: newest.tag, pushedAt: newest.pushedAt, label };
};
const describeAll = async ({ common, options, ask }) => {
    const details = [];
    let nextToken;
    for (let page = 0; page < mostPages; page += 1) {
        const command = new DescribeImagesCommand({
            ...common,
            filter: { tagStatus: 'TAGGED' },
            maxResults: 1000,
            ...(nextToken !== undefined && { nextToken }),
        });
        const answer = await ask('DescribeImages', (aws) => aws.send(command, options));
        details.push(...(answer.imageDetails ?? []));
        nextToken = answer.nextToken;
        if (nextToken === undefined)
            break;
    }
    return details;
};
const labelOf = async (digest, outside) => {
    const manifest = await manifestOf(digest, outside);
    // The platforms of an index are made of the same; an attestation is of none.
    const child = manifest && (0,ecr_manifest/* readManifest */.W)(manifest).children.find(({ platform }) => platform !== undefined);
    const image = child ? await manifestOf(child.digest, outside) : manifest;
    const config = image && (0,json/* optionalTextAt */.Tq)(JSON.parse(image), 'config', 'digest');
    return config && (0,json/* optionalTextAt */.Tq)(await configOf(config, outside), 'config', 'Labels', trace_label/* traceLabelName */.FT);
};
const manifestOf = async (digest, { connection }) => (await (0,ecr_reads/* createEcrReads */.Y)(() => connection).imagesByDigest([digest])).get(digest)?.manifest;
const configOf = async (digest, { connection, http }) => {
    const { status, body } = await http({
        method: 'GET',
        url: await (0,ecr_reads/* createEcrReads */.Y)(() => connection).layerUrl(digest),
    });
    return status === 200 ? JSON.parse(body) : undefined;
};

;// CONCATENATED MODULE: ./build/src/images/selection/ecr-lookup.js







const keyOf = ({ repository, tag }) => `${repository}:${tag}`;
/** ECR tells of at most 100 images at once, of one repository. Its quotas (2000 BatchGetImage a second) are far away. */
const mostAtOnce = 100;
const lanes = 16;
/** Nothing is asked, and no region needed, before the first question. */
const createEcrLookup = (settings) => {
    const connect = createConnect(settings);
    return {
        images: async (wanted) => {
            const absent = new Set();
            const answers = await (0,in_lanes/* inLanes */.L)(batchesOf(wanted), lanes, ({ repository, tags }) => unlessAbsent((0,ecr/* imagesByTag */.g)(connect(repository), tags)).then((byTag) => {
                if (byTag === undefined)
                    absent.add(repository);
                return [...(byTag ?? [])].map(([tag, image]) => [keyOf({ repository, tag }), image]);
            }));
            return { found: new Map(answers.flat()), absent };
        },
        pushedAt: async (wanted) => {
            const answers = await (0,in_lanes/* inLanes */.L)(batchesOf(wanted), lanes, async ({ repository, tags }) => {
                const times = await describe(connect(repository), tags);
                return times.map(([tag, at]) => [keyOf({ repository, tag }), at]);
            });
            return new Map(answers.flat());
        },
        newest: (repository) => unlessAbsent(newestImage(connect(repository), settings.http)),
    };
};
/** A repository that does not exist has no images: the leg creates it, or says how. */
const unlessAbsent = async (work) => {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && (0,ecr_connection/* isNamed */.e)(error.cause, 'RepositoryNotFoundException'))
            return undefined;
        throw error;
    }
};
const createConnect = (settings) => {
    let clients;
    return (repository) => {
        clients ??= (0,ecr_clients/* createEcrClients */.v)(settings);
        return (0,ecr_connection/* connectEcr */.R)({ ...settings, repository, clients });
    };
};
const batchesOf = (wanted) => {
    const tagsOf = Map.groupBy(wanted, ({ repository }) => repository);
    return [...tagsOf].flatMap(([repository, every]) => {
        const tags = [...new Set(every.map(({ tag }) => tag))];
        const starts = Array.from({ length: Math.ceil(tags.length / mostAtOnce) }, (_, index) => index * mostAtOnce);
        return starts.map((start) => ({ repository, tags: tags.slice(start, start + mostAtOnce) }));
    });
};
/** One that is gone meanwhile spoils its whole batch, so that then each is asked for by itself. */
const describe = async (connection, tags) => {
    const { common, options, ask } = connection;
    const command = new DescribeImagesCommand({ ...common, imageIds: tags.map((imageTag) => ({ imageTag })) });
    try {
        const { imageDetails } = await ask('DescribeImages', (aws) => aws.send(command, options));
        return (imageDetails ?? []).flatMap(({ imageTags, imagePushedAt }) => (imageTags ?? []).map((tag) => [tag, imagePushedAt?.getTime() ?? 0]));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H) || !(0,ecr_connection/* isNamed */.e)(error.cause, 'ImageNotFoundException'))
            throw error;
        if (tags.length <= 1)
            return [];
        return (await (0,in_lanes/* inLanes */.L)(tags, lanes, (tag) => describe(connection, [tag]))).flat();
    }
};


/***/ }),

/***/ 43786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ nearNames)
/* harmony export */ });
/** The candidates that a person may have meant, nearest first; at most five. */
const nearNames = (name, candidates) => {
    const furthest = Math.max(2, Math.floor(name.length / 3));
    const measured = [...new Set(candidates)].map((candidate) => ({
        candidate,
        distance: distanceOf({ name, candidate, furthest }),
    }));
    return measured
        .filter(({ distance }) => distance <= furthest)
        .sort((a, b) => a.distance - b.distance || a.candidate.localeCompare(b.candidate))
        .slice(0, 5)
        .map(({ candidate }) => candidate);
};
const distanceOf = ({ name, candidate, furthest }) => {
    const [a, b] = [name.toLowerCase(), candidate.toLowerCase()];
    if (a.includes(b) || b.includes(a))
        return 1;
    // Every character more is one to add: what is too far by its length alone is not compared.
    const atLeast = Math.abs(a.length - b.length);
    return atLeast > furthest ? atLeast : editDistance(a, b);
};
/** Levenshtein's: single characters added, removed or replaced. */
const editDistance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (const [i, left] of [...a].entries()) {
        const next = [i + 1];
        for (const [j, right] of [...b].entries()) {
            const replaced = (row[j] ?? 0) + (left === right ? 0 : 1);
            next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
};


/***/ }),

/***/ 72183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   T: () => (/* binding */ again)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

/** Asks `retry` for another attempt; `waitMilliseconds` is the least to wait, as in `Retry-After`. */
const again = (reason, waitMilliseconds) => waitMilliseconds === undefined ? { again: reason } : { again: reason, waitMilliseconds };
const isAgain = (value) => typeof value === 'object' && value !== null && 'again' in value;
/**
 * Repeats until an attempt returns a value, with full jitter and no limit but the time: N writers in lockstep need N
 * rounds, so a count would fail the last ones. Fails as `timed-out` with the last reason.
 */
const retry = async (options) => {
    const { what, attempt, clock, budgetMilliseconds, firstDelayMilliseconds, longestDelayMilliseconds } = options;
    const random = options.random ?? Math.random;
    const deadline = clock.now() + budgetMilliseconds;
    for (let number = 1;; number += 1) {
        const result = await attempt(number);
        if (!isAgain(result))
            return result;
        const ceiling = Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** Math.min(number - 1, 30));
        const delay = result.delayMilliseconds ?? Math.max(random() * ceiling, result.waitMilliseconds ?? 0);
        if (clock.now() + delay > deadline) {
            const seconds = Math.round(budgetMilliseconds / 1000);
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}. Run it again`);
        }
        options.onAgain?.(result.again, delay);
        await clock.sleep(delay);
    }
};


/***/ }),

/***/ 33402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ pairs),
/* harmony export */   BW: () => (/* binding */ refuseUnknown),
/* harmony export */   RY: () => (/* binding */ pathWithin),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   dR: () => (/* binding */ readField)
/* harmony export */ });
/* harmony import */ var _near_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43786);

/** A text of that pattern. */
const matches = (should, pattern) => ({
    should,
    read: (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined),
});
/** A list of at least one. */
const listOf = (should, item) => ({
    should,
    read: (value) => {
        if (!Array.isArray(value) || value.length === 0)
            return undefined;
        const items = value.flatMap((one) => item.read(one) ?? []);
        return items.length === value.length ? items : undefined;
    },
});
/** Texts under names, each of its pattern. */
const pairs = (names, values) => (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value);
    const read = entries.flatMap(([name, given]) => names.test(name) && typeof given === 'string' && values.test(given) ? [{ name, value: given }] : []);
    return read.length === entries.length ? read : undefined;
};
/** A path from the workspace that stays within it; `example` is one of those that are meant. */
const pathWithin = (example) => matches(`a path from the workspace, within it, such as \`${example}\``, /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\s](?:[^\r\n]*[^\s])?$/);
/** A field's value; undefined when it is not there, or wrong, which is told. */
const readField = ({ found, name, rule, of, tell }) => {
    const field = found.find((one) => one.name === name);
    if (field === undefined)
        return undefined;
    const value = rule.read(field.value);
    if (value === undefined)
        tell(field.line, `${of}: ${name} should be ${rule.should}, but ${shown(field.value)}`);
    return value;
};
/** Tells of each field that nobody knows: most likely it has a typo. */
const refuseUnknown = ({ found, known, of, tell, }) => {
    for (const { name, line } of found) {
        if (known.includes(name) || name.startsWith('x-'))
            continue;
        const near = (0,_near_names_js__WEBPACK_IMPORTED_MODULE_0__/* .nearNames */ .$)(name, known).map(quoted).join(' or ');
        const todo = near === ''
            ? 'Remove it, or begin its name with `x-`'
            : `Did you mean ${near}? Remove it, or begin its name with \`x-\``;
        tell(line, `${of} has a field ${quoted(name)}, which is not known. ${todo}`);
    }
};
const quoted = (name) => `\`${name}\``;
const shown = (value) => {
    const text = JSON.stringify(value) ?? String(value);
    return `it holds ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`;
};


/***/ }),

/***/ 13283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ readYamlList)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);


/** YAML that holds a named list, with the lines of all that may be wrong in it; undefined when there is no such list. */
const readYamlList = (text, { list: name, needs }, tell) => {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    // The library looks through all keys of a map for each of them: that is done below.
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter: lines, uniqueKeys: false });
    const lineAt = (offset) => Math.max(1, lines.linePos(offset).line);
    const errors = [...document.errors.map(({ pos, message }) => ({ at: pos[0], message })), ...keysTwice(document)];
    for (const { at, message } of errors.slice(0, mostTold))
        tell(lineAt(at), `is not YAML: ${message.split('\n')[0]}. Correct that line`);
    if (errors.length > 0)
        return undefined;
    const reading = { document, lineAt, tell, merged: new Map() };
    const fields = fieldsOf(document.contents, reading);
    if (fields === undefined) {
        tell(1, `should hold \`${name}:\` and under it a list of ${name}, but it holds something else`);
        return undefined;
    }
    const contents = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(document.contents) ? document.contents.get(name, true) : undefined;
    const list = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(contents) ? contents.resolve(document) : contents;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(list)) {
        const line = fields.find((field) => field.name === name)?.line ?? 1;
        tell(line, `\`${name}\` should be a list of ${name}, each with ${needs}`);
        return undefined;
    }
    const items = list.items.map((node) => {
        const line = lineAt(((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range?.[0]) || 0);
        const found = fieldsOf(node, reading);
        return { line, value: found ? undefined : plain(node, line, reading), ...(found && { fields: found }) };
    });
    return { fields, items };
};
/** A file that is something else altogether has a mistake in every line. */
const mostTold = 20;
const keysTwice = (document) => {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map: (_key, map) => {
            const names = new Set();
            for (const { key } of map.items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                if (names.has(key.value))
                    found.push({ at: key.range?.[0] ?? 0, message: `Map keys must be unique: ${String(key.value)}` });
                names.add(key.value);
            }
        },
    });
    return found;
};
/** Merge keys (`<<: *defaults`) are filled in as YAML 1.1 does: what is said first, and nearest, stands. */
const fieldsOf = (node, reading, depth = 0) => {
    const map = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? node.resolve(reading.document) : node;
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) || depth > deepestMerge)
        return undefined;
    const known = reading.merged.get(map);
    if (known !== undefined)
        return known;
    const fields = new Map();
    const merged = map.items.flatMap((pair) => {
        const sources = mergedBy(pair, reading, depth + 1);
        if (sources === undefined)
            addTo(fields, [fieldOf(pair, reading)]);
        return sources === undefined ? [] : [sources];
    });
    for (const source of merged)
        addTo(fields, source);
    reading.merged.set(map, [...fields.values()]);
    return [...fields.values()];
};
const addTo = (fields, more) => {
    for (const field of more)
        if (!fields.has(field.name))
            fields.set(field.name, field);
};
const deepestMerge = 10;
/** What a merge key brings of one mapping or a list of them; undefined when it is another key, or brings anything else. */
const mergedBy = ({ key, value }, reading, depth) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) || key.value !== '<<')
        return undefined;
    const fields = new Map();
    const named = (each) => ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(each) ? each.source : each);
    const sources = new Map(((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(value) ? value.items : [value]).map((each) => [named(each), each]));
    for (const each of sources.values()) {
        const found = fieldsOf(each, reading, depth);
        if (found === undefined)
            return undefined;
        addTo(fields, found);
    }
    return [...fields.values()];
};
const fieldOf = ({ key, value }, reading) => {
    const line = reading.lineAt(((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(key) && key.range?.[0]) || 0);
    return { name: (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) ? String(key.value) : String(key), line, value: plain(value, line, reading) };
};
/** Plain data. What leads nowhere, in circles or to far too much is a mistake of its line. */
const plain = (node, line, { document, tell }) => {
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node))
        return node;
    try {
        const value = node.toJS(document);
        JSON.stringify(value);
        return value;
    }
    catch (error) {
        tell(line, `is not YAML that can be read: ${(0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error).split('\n')[0]}. Correct that line`);
        return undefined;
    }
};


/***/ }),

/***/ 6964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ refuseTooLarge)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84679);


/** execve(2): one argument or variable, with its end, in bytes. */
const longestString = 131_072;
/** Below this the kernel takes all of them together, whatever the limit of the stack is. */
const alwaysTaken = 131_072;
const neverTaken = 6 * 1024 * 1024;
const pointer = 8;
/**
 * Refuses what the kernel would refuse as E2BIG. It is looked at before, since `@actions/exec` never tells of it: a child
 * that cannot be started at all ends the whole process there.
 */
const refuseTooLarge = (command, args, env) => {
    const variables = Object.entries(env).map(([name, value]) => ({ name, bytes: sizeOf(`${name}=${value}`) }));
    const longest = variables.find(({ bytes }) => bytes > longestString);
    if (longest)
        throw tooLarge(command, `${longest.name} has ${longest.bytes} bytes, and a variable at most 128 KiB`);
    const argument = args.map(sizeOf).find((bytes) => bytes > longestString);
    if (argument)
        throw tooLarge(command, `one of its arguments has ${argument} bytes, and may have at most 128 KiB`);
    const all = [...variables.map(({ bytes }) => bytes), ...args.map(sizeOf), sizeOf(command), sizeOf(command)];
    const total = all.reduce((sum, bytes) => sum + bytes + pointer, 0);
    if (total <= alwaysTaken || total <= limit())
        return;
    const [largest] = variables.toSorted((a, b) => b.bytes - a.bytes);
    throw tooLarge(command, `its environment and arguments have ${total} bytes, and this machine takes ${limit()}; the largest variable is ${largest?.name}`);
};
const sizeOf = (text) => Buffer.byteLength(text) + 1;
const tooLarge = (command, found) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('invalid-input', `cannot start ${command}: ${found}. Take large values out of \`env\`, GITHUB_ENV and the inputs, into files`);
/** A quarter of the stack (execve(2)), as /proc/self/limits has it. */
const limit = () => {
    const [, stack = ''] = /^Max stack size\s+(\d+|unlimited)/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/limits', 'utf8')) ?? [];
    return Math.min(Math.max(Number(stack) / 4 || neverTaken, alwaysTaken), neverTaken);
};


/***/ }),

/***/ 49979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ cannotStart)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_machine_trouble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59554);


/** Why a child did not even begin: of the machine, or because there is no such program. */
const cannotStart = (command, error) => (0,_lib_machine_trouble_js__WEBPACK_IMPORTED_MODULE_1__/* .machineTrouble */ .z)(error) ??
    new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('not-found', `cannot start ${command}: ${(0,_lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error)}. Install it, or put it on the PATH`, {
        cause: error,
    });


/***/ }),

/***/ 97763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ childEnvironment)
/* harmony export */ });
const ours = /^(INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/;
/** With these git would work in a repository other than that of its directory (`git rev-parse --local-env-vars`). */
const elsewhere = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|NAMESPACE)$/;
/** A child gets the runner's environment without what the runner handed to this action alone: its inputs and tokens. */
const childEnvironment = (added = {}) => {
    const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name) && !elsewhere.test(name));
    const all = Object.entries({ ...Object.fromEntries(inherited), ...added });
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
};


/***/ }),

/***/ 16783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ createClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/**
 * The real clock as it was set when the process began, so that waits are counted right when somebody sets it meanwhile.
 * A sleep ends at once, with the signal's reason, when the run is cancelled.
 */
const createClock = (signal) => ({
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: async (milliseconds, until) => {
        signal.throwIfAborted();
        const ended = until === undefined ? signal : AbortSignal.any([signal, until]);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal: ended }).catch(() => signal.throwIfAborted());
    },
});


/***/ }),

/***/ 84193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ withDeadline)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

/** Node lets a timer that is set for longer fire at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;
/** A signal that aborts with the given one, or as `timed-out` when the time is over. */
const withDeadline = (signal, milliseconds, message) => {
    const controller = new AbortController();
    const end = () => controller.abort(new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', message));
    setTimeout(end, Math.min(milliseconds, longestTimerMilliseconds)).unref();
    return AbortSignal.any([signal, controller.signal]);
};


/***/ }),

/***/ 79127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   L: () => (/* binding */ onPath),
/* harmony export */   Vd: () => (/* binding */ isProgram)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** Where a program is: a name is looked for on the PATH, a path is taken from the directory. Links are followed. */
const findProgram = (program, directory) => {
    const found = program.includes('/') ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(directory, program)].find(isProgram) : onPath(program);
    return found === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(found);
};
/** The file of that name in the first folder of the PATH that has one, as it is named there. */
const onPath = (program) => {
    const folders = (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((folder) => folder !== '');
    return folders.map((folder) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, program)).find(isProgram);
};
const isProgram = (path) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).isFile();
    }
    catch {
        return false;
    }
};


/***/ }),

/***/ 1617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/** Git that never asks, never uses the user's hooks, and is told its token by environment: arguments are seen by all. */
const createGit = ({ processes, directory, credential, sshCommand }) => {
    const ssh = sshCommand === undefined ? {} : { GIT_SSH_COMMAND: sshCommand, GIT_SSH_VARIANT: 'ssh' };
    const environment = async () => {
        const settings = [...quiet, ...(credential === undefined ? [] : authorization(await sent(credential)))];
        return { ...unattended, ...ssh, ...configEnvironment(settings) };
    };
    return async (args, options = {}) => processes.run('git', args, { directory, ...options, env: { ...(await environment()), ...options.env } });
};
const sent = async ({ url, token }) => ({
    url,
    token: typeof token === 'string' ? token : await token(),
});
const unattended = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'true',
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    LC_ALL: 'C',
};
const quiet = [
    ['credential.helper', ''],
    ['core.hooksPath', '/dev/null'],
    ['advice.detachedHead', 'false'],
    ['gc.auto', '0'],
    // In a container job the checkout belongs to another user, and git would refuse to read it.
    ['safe.directory', '*'],
    // A server that stalls is given up after 30 s below 1 kB/s, instead of never.
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '30'],
];
/** GitHub takes any user name with a token as the password; `x-access-token` is the one it documents for Apps. */
const authorization = ({ url, token }) => {
    if (!/^https?:/.test(url))
        return [];
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    const key = `http.${new URL(url).origin}/.extraHeader`;
    // The empty value drops what the machine's configuration has there: two Authorization headers are refused.
    return [
        [key, ''],
        [key, `Authorization: Basic ${basic}`],
        // Once redirected, git sends this server's headers to whatever server it was sent to.
        ['http.followRedirects', 'false'],
    ];
};
/** `GIT_CONFIG_COUNT` and its pairs (git-config(1)): settings for one process, in no file and no argument. */
const configEnvironment = (settings) => Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(settings.length)],
    ...settings.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${index}`, key],
        [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
]);


/***/ }),

/***/ 23705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHttp)
/* harmony export */ });
/* harmony import */ var _read_whole_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78887);

// node:https takes as long to load as all of ours that is loaded before a first request, and who asks by git needs none of it.
const exchanges = () => __webpack_require__.e(/* import() */ 299).then(__webpack_require__.bind(__webpack_require__, 50299));
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const opening = once(async () => (await exchanges()).createBegin(settings));
    const { signal } = settings;
    return async (request) => {
        const [{ headersOf, unreachable }, begin] = await Promise.all([exchanges(), opening()]);
        return new Promise((resolve, reject) => {
            const fail = (error) => reject(signal.aborted ? signal.reason : unreachable(request.url, error));
            const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000;
            const ends = { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]), timeoutMilliseconds };
            const exchange = begin(measured(request), ends, (response) => {
                collect(response).then((read) => resolve({ ...read, headers: headersOf(response) }), fail);
            });
            exchange.on('error', (error) => fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error));
            exchange.end(request.body);
        });
    };
};
const once = (make) => {
    let made;
    return () => {
        made ??= make();
        return made;
    };
};
/** Of a DELETE Node would send a body without saying how long it is, which no server can tell from the next request. */
const measured = ({ body, ...head }) => body === undefined ? head : { ...head, headers: { ...head.headers, 'content-length': `${Buffer.byteLength(body)}` } };
const collect = async (response) => ({
    body: String(await (0,_read_whole_js__WEBPACK_IMPORTED_MODULE_0__/* .readWhole */ .oD)(response)),
    status: response.statusCode ?? 0,
});


/***/ }),

/***/ 81920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ interruptChildren),
/* harmony export */   Jk: () => (/* binding */ withoutKilling),
/* harmony export */   at: () => (/* binding */ killChildren),
/* harmony export */   wZ: () => (/* binding */ keepFromInterrupts)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);

/** A second SIGINT means "drop everything" to Terraform and others, and each handle of this file hears of a cancel. */
const interrupted = new Set();
/**
 * `@actions/exec` hands out no child, so the kernel says who ours are (proc(5), /proc/pid/task/tid/children). Theirs are
 * interrupted as well, as by Ctrl-C: git ends without its helper, which would go on waiting for the server.
 */
const interruptChildren = () => {
    const asked = descendantsOf('self').filter((pid) => !interrupted.has(pid));
    for (const pid of asked)
        interrupted.add(pid);
    signalAll(asked, 'SIGINT');
    return asked;
};
let unfinished = 0;
/** While the work lasts nothing is killed: what it changes elsewhere would be half done. */
const withoutKilling = async (work) => {
    unfinished += 1;
    try {
        return await work();
    }
    finally {
        unfinished -= 1;
    }
};
/** Those of them that are still there: some wait for a server for as long as it lets them. */
const killChildren = (asked) => {
    if (unfinished > 0)
        return;
    const left = descendantsOf('self');
    signalAll(asked.filter((pid) => left.includes(pid)), 'SIGKILL');
};
const signalAll = (pids, signal) => {
    for (const pid of pids) {
        try {
            process.kill(Number(pid), signal);
        }
        catch {
            // It ended by itself meanwhile.
        }
    }
};
const keptApart = new Set();
/** A child that somebody else ends: neither it nor its children are interrupted here. */
const keepFromInterrupts = (pid) => {
    keptApart.add(String(pid));
};
const descendantsOf = (pid) => childrenOf(pid).flatMap((child) => [child, ...descendantsOf(child)]);
const childrenOf = (pid) => {
    try {
        const tasks = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/proc/${pid}/task`);
        const lists = tasks.map((task) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/task/${task}/children`, 'utf8'));
        return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '' && !keptApart.has(child));
    }
    catch {
        return [];
    }
};


/***/ }),

/***/ 15550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ createProcesses),
  h: () => (/* binding */ graceMilliseconds)
});

// EXTERNAL MODULE: ./build/node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(29863);
// EXTERNAL MODULE: ./build/src/outside/argument-limit.js
var argument_limit = __webpack_require__(6964);
// EXTERNAL MODULE: ./build/src/outside/cannot-start.js
var cannot_start = __webpack_require__(49979);
// EXTERNAL MODULE: ./build/src/outside/child-environment.js
var child_environment = __webpack_require__(97763);
// EXTERNAL MODULE: ./build/src/outside/find-program.js
var find_program = __webpack_require__(79127);
;// CONCATENATED MODULE: ./build/src/outside/capture-child.js





/** Runs a child and keeps what it says, and nothing of it gets into the log. */
const captureChild = async (command, args, options) => {
    const stdout = [];
    const stderr = [];
    const { directory: cwd, input } = options;
    const env = (0,child_environment/* childEnvironment */.Q)(options.env);
    (0,argument_limit/* refuseTooLarge */.A)(command, args, env);
    const code = await (0,exec/* exec */.m)(`"${programOf(command)}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        env,
        listeners: { stdout: keptIn(stdout), stderr: keptIn(stderr) },
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
    }).catch((error) => {
        throw (0,cannot_start/* cannotStart */.m)(command, error);
    });
    const bytes = Buffer.concat(stdout);
    return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes };
};
/**
 * `@actions/exec` looks for lines in what came so far, again with every chunk: of an output without any that takes the
 * square of its length. Nobody listens to its lines, so it is given nothing to look through.
 */
const keptIn = (chunks) => (data) => {
    chunks.push(Buffer.from(data.buffer, data.byteOffset, data.byteLength));
    data.toString = () => '';
};
/**
 * The file that the command stands for. `@actions/exec` would look for it, too, but says in the log, at each call, which
 * folders of the PATH it may not read.
 */
const programOf = (command) => {
    if (command.includes('/'))
        return command;
    const found = (0,find_program/* onPath */.L)(command);
    if (found === undefined)
        throw (0,cannot_start/* cannotStart */.m)(command, 'no folder of the PATH has it');
    return found;
};

// EXTERNAL MODULE: ./build/src/outside/interrupt-children.js
var interrupt_children = __webpack_require__(81920);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./build/src/outside/show-child.js




/** Runs a child that says into the log what it says; resolves to its code, or 128 for a signal. */
const showChild = (command, args, options) => new Promise((resolve, reject) => {
    const { listen } = options;
    const env = (0,child_environment/* childEnvironment */.Q)(options.env);
    (0,argument_limit/* refuseTooLarge */.A)(command, args, env);
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe';
    const child = (0,external_node_child_process_.spawn)(command, args, {
        stdio: [options.input === undefined ? 'ignore' : 'pipe', output, output],
        env,
        ...(options.directory === undefined ? {} : { cwd: options.directory }),
    });
    child.on('error', (error) => reject((0,cannot_start/* cannotStart */.m)(command, error)));
    child.on('close', (code, killedBy) => resolve(code ?? (killedBy === null ? 1 : 128)));
    for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk) => {
            process.stdout.write(chunk);
            listen?.(chunk);
        });
    }
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
});

;// CONCATENATED MODULE: ./build/src/outside/process.js



/** How long a child may take to end when it is asked to; the runner gives a step that is cancelled 10 s for all of it. */
const graceMilliseconds = 20_000;
/**
 * Children without a shell. When the run is cancelled each gets SIGINT once, and, unless it changes what must not be half
 * done, SIGKILL if that does not end it within its grace; no new one starts.
 */
const createProcesses = (surroundings) => {
    const { signal, fence } = surroundings;
    const end = () => {
        const asked = (0,interrupt_children/* interruptChildren */.JF)();
        setTimeout(() => (0,interrupt_children/* killChildren */.at)(asked), surroundings.graceMilliseconds ?? graceMilliseconds).unref();
    };
    signal.addEventListener('abort', end, { once: true });
    return {
        run: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const output = await captureChild(command, args, options);
            signal.throwIfAborted();
            return output;
        },
        show: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const code = await fence(() => showChild(command, args, options));
            signal.throwIfAborted();
            return code;
        },
    };
};


/***/ }),

/***/ 90229:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ proxyEnvironment)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);

const names = ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'];
/**
 * The environment with its proxies written as Node takes them. Without a scheme, as curl and Go take them too, Node would
 * ask no proxy at all, and GitHub's client, which reads the variables itself, would take the host for a scheme: they are
 * set anew. One that cannot be used is a Failure; Node's own message would show its password.
 */
const proxyEnvironment = () => {
    for (const name of names) {
        const value = process.env[name];
        if (value)
            process.env[name] = written(name, value);
    }
    return process.env;
};
const written = (name, value) => {
    const url = /^[a-z][a-z\d+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const [, scheme = ''] = /^([^:]*)/.exec(url) ?? [];
    if (!/^https?$/i.test(scheme)) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `${name} names a proxy of ${scheme}, which is not supported. ${todo}`);
    }
    if (!isUsable(url))
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `${name} is no address of a proxy. ${todo}`);
    return url;
};
const isUsable = (text) => {
    try {
        const { username, password } = new URL(text);
        decodeURIComponent(`${username}:${password}`);
        return true;
    }
    catch {
        return false;
    }
};
const todo = 'Write it as http://host:port or http://user:password@host:port, with what is special in it percent-encoded';


/***/ }),

/***/ 78887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ largestAnswerBytes),
/* harmony export */   X1: () => (/* binding */ endlessAnswer),
/* harmony export */   oD: () => (/* binding */ readWhole)
/* harmony export */ });
/** More than this no service has to say: what goes on would fill the memory. */
const largestAnswerBytes = 64 * 1024 * 1024;
/** Why the rest of an answer is not read. */
const endlessAnswer = () => Object.assign(new Error(`the answer is larger than ${largestAnswerBytes / 1024 / 1024} MiB`), {
    name: 'EndlessAnswer',
});
/** A body that comes in pieces, as one. */
const readWhole = async (pieces, mostBytes = largestAnswerBytes, tooLarge = endlessAnswer) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of pieces) {
        size += chunk.byteLength;
        if (size > mostBytes)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
};


/***/ })

};

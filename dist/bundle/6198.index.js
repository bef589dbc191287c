export const id = 6198;
export const ids = [6198];
export const modules = {

/***/ 3358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ describeImage),
  G: () => (/* binding */ lookAtIt)
});

// EXTERNAL MODULE: ./build/src/lib/format-bytes.js
var format_bytes = __webpack_require__(73964);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/lib/report.js
var report = __webpack_require__(57695);
// EXTERNAL MODULE: ./build/src/images/ecr-page.js
var ecr_page = __webpack_require__(66184);
;// CONCATENATED MODULE: ./build/src/images/gate/describe-scan.js

const mostShown = 100;
/** The findings of a gate: those that block as what a person must read, the others as a detail. */
const describeScan = ({ findings, baseline, gate }) => {
    const blocking = findings.filter(({ blocks }) => blocks);
    const others = findings.filter(({ blocks }) => !blocks);
    const compared = baseline === undefined ? '' : ` Compared with ${(0,markdown/* code */.aY)(baseline)}.`;
    return [
        ...(blocking.length === 0
            ? []
            : [
                {
                    heading: `Findings that ${(0,markdown/* code */.aY)(gate)} blocks`,
                    body: findingTable(blocking, baseline),
                    weight: 'essential',
                },
            ]),
        {
            heading: blocking.length === 0 ? 'Findings' : 'Other findings',
            body: others.length === 0
                ? `None.${compared}`
                : `${findingTable(others, baseline)}\n\n${counts(findings)}${compared}`,
            weight: 'detail',
        },
    ];
};
const findingTable = (findings, baseline) => {
    const head = ['Severity', 'Finding', 'Package', 'Fixed in', 'Platforms', ...(baseline === undefined ? [] : ['New'])];
    const rows = findings
        .slice(0, mostShown)
        .map(({ severity, id, package: name, version, fixedIn, platforms, isNew }) => [
        (0,markdown/* literal */.eu)(severity),
        (0,markdown/* code */.aY)(id),
        (0,markdown/* code */.aY)(`${name} ${version}`.trim()),
        (0,markdown/* code */.aY)(fixedIn) || '-',
        (0,markdown/* literal */.eu)(platforms.join(', ')),
        ...(baseline === undefined ? [] : [isNew ? 'new' : 'known']),
    ]);
    const more = findings.length > mostShown ? `\n\nAnd ${findings.length - mostShown} more; ECR shows them all.` : '';
    return `${(0,markdown/* table */.tp)(head, rows)}${more}`;
};
const counts = (findings) => {
    const bySeverity = new Map();
    for (const { severity } of findings)
        bySeverity.set(severity, (bySeverity.get(severity) ?? 0) + 1);
    return `${[...bySeverity].map(([severity, count]) => `${count} ${severity}`).join(', ')}.`;
};

;// CONCATENATED MODULE: ./build/src/images/describe.js





/** What a person reads of an image that was ensured. */
const describeImage = (result) => {
    if ('digest' in result)
        return describeWithheld(result);
    if (!result.pushed) {
        const { name, repository, tag } = result;
        return {
            headline: `${(0,markdown/* code */.aY)('built')} ${(0,markdown/* code */.aY)(name)}, not pushed`,
            sections: [
                {
                    heading: 'Image',
                    body: (0,markdown/* table */.tp)(['Repository', 'Tag'], [[(0,markdown/* code */.aY)(repository), (0,markdown/* code */.aY)(tag)]]),
                    weight: 'essential',
                },
            ],
        };
    }
    const { outcome, image, reference, tags, why } = result;
    const rows = [
        ['Repository', (0,ecr_page/* ecrLink */.b)(image.repository, reference)],
        ['Tag', (0,markdown/* code */.aY)(image.tag)],
        ['Digest', (0,markdown/* code */.aY)(image.digest)],
        ...(tags.length === 0 ? [] : [['Also tagged', tags.map(markdown/* code */.aY).join(', ')]]),
        ['Size', sizeOf(result)],
    ];
    return {
        headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(image.name)}: ${why}`,
        sections: [
            { heading: 'Image', body: (0,markdown/* factTable */.Bu)(rows), weight: 'essential' },
            ...(result.scan ? describeScan(result.scan) : []),
            lookAtIt(reference),
        ],
    };
};
/** How to have the very image at hand. */
const lookAtIt = (reference) => ({
    heading: 'To look at it',
    body: (0,markdown/* fenced */.OF)(`docker pull ${reference}`, 'sh'),
    weight: 'detail',
});
const describeWithheld = ({ outcome, name, repository, tag, digest, scan }) => {
    const rows = [
        ['Repository', (0,markdown/* code */.aY)(repository)],
        ['Digest', (0,markdown/* code */.aY)(digest)],
        ['Tag that it did not get', (0,markdown/* code */.aY)(tag)],
    ];
    const next = scan.verdict === 'blocked'
        ? `Update what is named above (a newer base image, or the package), and push: the new content is scanned anew. With ${(0,markdown/* code */.aY)('scan-baseline')} only what is new against another image counts.`
        : `Run the job again: the image lies in ECR and is not built anew. If scans take long here, raise ${(0,markdown/* code */.aY)('scan-timeout')}.`;
    return {
        headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(name)}: ${(0,markdown/* literal */.eu)(scan.why)}`,
        sections: [
            ...(0,report/* nextSection */.tV)(next),
            { heading: 'Image', body: (0,markdown/* factTable */.Bu)(rows), weight: 'essential' },
            ...describeScan(scan),
        ],
    };
};
const sizeOf = ({ sizeBytes, layers }) => layers === 0
    ? 'an index of several platforms'
    : `${(0,format_bytes/* formatBytes */.z)(sizeBytes)} in ${layers} ${layers === 1 ? 'layer' : 'layers'}, compressed`;


/***/ }),

/***/ 83935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ wishCache)
/* harmony export */ });
/* unused harmony export cacheTag */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);


/** Where to read the build cache and where to write it: a branch its own, a pull request nowhere. */
const wishCache = ({ cache, ref, repository, event, cacheService }) => {
    if (cache === 'none')
        return { kind: 'none' };
    if (cache === 'gha') {
        return { kind: 'gha', scope: repository, write: !event.pullRequest, environment: cacheService };
    }
    const { pullRequest, branch, baseBranch, defaultBranch } = event;
    const home = ref ?? `${repository}-cache`;
    if ((0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(home)?.tag !== undefined)
        return { kind: 'registry', read: [home], ...(!pullRequest && { write: home }) };
    const at = (name) => `${home}:${cacheTag(name)}`;
    const read = (pullRequest ? [branch, baseBranch] : [branch, defaultBranch]).filter(Boolean).map(at);
    return { kind: 'registry', read: [...new Set(read)], ...(!pullRequest && { write: at(branch || defaultBranch) }) };
};
const longestTag = 128;
/** A branch as a tag. What a tag cannot hold becomes `-`, and a hash tells `a/b` from `a-b`. */
const cacheTag = (branch) => {
    const plain = branch.replace(/[^\w.-]/g, '-').replace(/^[.-]/, '_');
    if (plain === branch && plain.length <= longestTag)
        return plain;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(branch).digest('hex').slice(0, 8);
    return `${plain.slice(0, longestTag - hash.length - 1)}-${hash}`;
};


/***/ }),

/***/ 66184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ ecrLink)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);


/** Where AWS's console is, by the end of a registry's host. */
const consoles = {
    'amazonaws.com': 'console.aws.amazon.com',
    'amazonaws.com.cn': 'console.amazonaws.cn',
};
/** Where AWS's console shows the image of `host/repository@digest`; undefined where it lies in no ECR, or has no digest. */
const ecrPage = (reference) => {
    const { repository = '', digest } = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(reference) ?? {};
    const [, account, region, domain = '', name] = /^(\d{12})\.dkr\.ecr\.([a-z0-9-]+)\.(amazonaws\.com(?:\.cn)?)\/(.+)$/.exec(repository) ?? [];
    if (region === undefined || digest === undefined)
        return undefined;
    // GovCloud has a console of its own, under the same end of the registry's host.
    const console = region.startsWith('us-gov-') ? 'console.amazonaws-us-gov.com' : consoles[domain];
    return `https://${region}.${console}/ecr/repositories/private/${account}/${name}/_/image/${digest}/details?region=${region}`;
};
/** Text as a link to the page of the image that it is about, or as it is where there is none. */
const ecrLink = (text, reference) => {
    const page = ecrPage(reference);
    return page === undefined ? (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(text) : (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(text, page);
};


/***/ }),

/***/ 5097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readBack)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72183);


const readBackMilliseconds = 60_000;
/** ECR may not know an image yet that it has just taken. */
const readBack = (tag, find, clock) => (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .retry */ .L)({
    what: `reading ${tag} back from ECR`,
    clock,
    budgetMilliseconds: readBackMilliseconds,
    firstDelayMilliseconds: 200,
    longestDelayMilliseconds: 5_000,
    attempt: async () => (await find()) ?? (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)('ECR does not serve it yet'),
}).catch((error) => {
    if (!(error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
        throw error;
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(error.reason, `${error.message}. The push itself was accepted`, { cause: error });
});


/***/ }),

/***/ 46217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ ensure)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/images/content/checkout-files.js
var checkout_files = __webpack_require__(34074);
// EXTERNAL MODULE: ./build/src/images/content/fingerprint.js
var fingerprint = __webpack_require__(86294);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/lib/in-lanes.js
var in_lanes = __webpack_require__(21760);
;// CONCATENATED MODULE: ./build/src/images/content/placeholders.js




/** What Git LFS leaves where it did not fetch a file begins so, and is small (git-lfs, docs/spec.md). */
const pointerStart = 'version https://git-lfs.github.com/spec/';
const mostPointerBytes = 1024;
const lanes = 16;
/**
 * Refuses to build from what is not all there: a submodule or files (of a sparse checkout) that are not checked out, a
 * pointer of Git LFS. The tag is made of what they stand for, so an image without it would be reused for ever.
 */
const refusePlaceholders = async (files, root) => {
    const found = await (0,in_lanes/* inLanes */.L)(files, lanes, async ({ path, mode }) => {
        if (mode === '160000')
            return (await isEmpty((0,external_node_path_.join)(root, path))) ? [`submodule \`${path}\``] : [];
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(root, path)).catch(() => undefined);
        if (stat === undefined)
            return [`file \`${path}\``];
        return (await isPointer((0,external_node_path_.join)(root, path), stat)) ? [`file \`${path}\` of Git LFS`] : [];
    });
    const [first, ...more] = found.flat();
    if (first === undefined)
        return;
    throw new failure/* Failure */.H('invalid-input', `the ${first}${more.length === 0 ? '' : `, and ${more.length} more,`} is not checked out, so the image would be without it. Set submodules: true or lfs: true in actions/checkout, widen its sparse-checkout, or leave it out by .dockerignore`);
};
const isEmpty = async (path) => (await (0,promises_.readdir)(path).catch(() => [])).length === 0;
const isPointer = async (path, stat) => {
    if (!stat.isFile() || stat.size > mostPointerBytes || stat.size < pointerStart.length)
        return false;
    return (await (0,promises_.readFile)(path, 'utf8')).startsWith(pointerStart);
};

// EXTERNAL MODULE: ./build/src/images/content/recipe.js + 1 modules
var content_recipe = __webpack_require__(64075);
// EXTERNAL MODULE: ./build/src/images/content/resolve-bases.js
var resolve_bases = __webpack_require__(67661);
// EXTERNAL MODULE: ./build/src/images/content/trace.js
var trace = __webpack_require__(48615);
// EXTERNAL MODULE: ./build/src/images/content/trace-label.js
var trace_label = __webpack_require__(87796);
// EXTERNAL MODULE: ./build/src/images/content/build-contexts.js
var build_contexts = __webpack_require__(40507);
;// CONCATENATED MODULE: ./build/src/images/docker/cache-trouble.js
// BuildKit's own names of the two kinds of export.
const cacheStep = /^#(\d+) exporting (?:cache to |to GitHub Actions Cache)/;
const cacheSummary = /^ > exporting (?:cache to |to GitHub Actions Cache)/;
/** What buildx said when it could not use the cache; undefined when it could, or was not asked to. */
const cacheTrouble = (lastLines) => {
    // `ignore-error` is not asked where the cache cannot even be set up.
    const setUp = /^ERROR: .*?(failed to configure \S+ cache (?:exporter|importer): .*)/;
    const [unusable] = lastLines.flatMap((line) => setUp.exec(line)?.[1] ?? []);
    if (unusable !== undefined)
        return unusable;
    const exporting = new Set(lastLines.flatMap((line) => cacheStep.exec(line)?.[1] ?? []));
    const summary = lastLines.some((line) => cacheSummary.test(line));
    const errors = lastLines.flatMap((line) => {
        const [, step = '', what = ''] = /^#(\d+) ERROR: (.*)$/.exec(line) ?? [];
        return step === '' || !(summary || exporting.has(step)) ? [] : [what];
    });
    return errors.at(-1);
};

;// CONCATENATED MODULE: ./build/src/images/docker/docker-arguments.js
const common = ({ file, target, buildArguments, platforms, secrets, labels }) => [
    '--file',
    file,
    ...(target === undefined ? [] : ['--target', target]),
    ...buildArguments.flatMap(({ name, value }) => ['--build-arg', `${name}=${value}`]),
    ...labels.flatMap(({ name, value }) => ['--label', `${name}=${value}`]),
    ...secrets.flatMap(({ id, file: source }) => ['--secret', `id=${id},${csvField(`src=${source}`)}`]),
    ...(platforms.length === 0 ? [] : ['--platform', platforms.join(',')]),
];
/** Docker reads the option as a line of CSV, and a path may hold a comma. */
const csvField = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** `docker build`: the engine's own builder. The legacy one refuses --platform without experimental features. */
const dockerBuildArguments = (build) => [
    'build',
    ...common(build),
    '--tag',
    build.reference,
    build.context,
];
/** `docker buildx build`; attestations only when asked for, since they wrap the image in an index of its own. */
const buildxArguments = ({ build, destination, builder, cache }) => [
    'buildx',
    'build',
    ...(builder === undefined ? [] : ['--builder', builder]),
    ...common(build),
    ...build.buildContexts.flatMap(({ name, value }) => ['--build-context', `${name}=${value}`]),
    build.provenance === 'none' ? '--provenance=false' : `--provenance=mode=${build.provenance}`,
    ...(build.sbom ? ['--sbom=true'] : []),
    '--progress=plain',
    ...(cache?.from ?? []).flatMap((source) => ['--cache-from', source]),
    ...(cache?.to ?? []).flatMap((target) => ['--cache-to', target]),
    ...destinationArguments(build, destination),
    build.context,
];
const destinationArguments = ({ reference }, destination) => {
    switch (destination.kind) {
        case 'engine':
            return ['--load', '--tag', reference];
        case 'registry':
            return ['--push', '--tag', reference, '--metadata-file', destination.metadataFile];
        case 'cache':
            return ['--output', 'type=cacheonly'];
    }
};

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
;// CONCATENATED MODULE: ./build/src/images/ecr/create-repository.js
/** Creates a repository that was missing a moment ago; somebody else may have been faster, which is as good. */
const createRepository = async ({ ecr, repository, immutable }, progress) => {
    const created = await ecr.create({ immutable });
    const tags = immutable ? 'immutable tags and a scan of every push' : 'mutable tags';
    progress.say(created === 'created' ? `Created the repository ${repository} with ${tags}` : `${repository} was created meanwhile`);
};

;// CONCATENATED MODULE: ./build/src/images/docker/prepare-cache.js



const noCache = { from: [], to: [], env: {} };
// What ECR accepts (it refuses an index of layers), all stages, and a failed export must not fail the build.
const exportOptions = 'mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true';
/** Finds out where the cache can be read and written. Trouble with a cache is told, and never a failure. */
const prepareCache = async (wanted, outside) => {
    const { wish, host } = wanted;
    if (wish === undefined || wish.kind === 'none')
        return noCache;
    if (wish.kind === 'gha')
        return githubCache(wish, outside);
    const own = host === undefined ? [] : wish.read.filter(isBare);
    const foreign = wish.read.filter((ref) => !isBare(ref));
    const write = wish.write !== undefined && (host !== undefined || !isBare(wish.write)) ? wish.write : undefined;
    const standing = await standingIn(own, { ...wanted, writes: write !== undefined }, outside);
    if (standing === undefined && foreign.length === 0)
        return noCache;
    const full = (ref) => (isBare(ref) ? `${host}/${ref}` : ref);
    return {
        from: [...(standing ?? []), ...foreign].map((ref) => `type=registry,ref=${full(ref)}`),
        to: write === undefined ? [] : [`type=registry,ref=${full(write)},${exportOptions}`],
        env: {},
    };
};
const githubCache = ({ scope, write, environment }, { progress }) => {
    if (environment.ACTIONS_RUNTIME_TOKEN === undefined) {
        progress.warn('cache: `gha` needs the cache service of GitHub, which is not here. Building without a cache');
        return noCache;
    }
    return {
        from: [`type=gha,scope=${scope}`],
        to: write ? [`type=gha,scope=${scope},mode=max,ignore-error=true`] : [],
        env: environment,
    };
};
/** A name without a registry's host before it. */
const isBare = (ref) => !/^(?:localhost|[^/.:]*[.:][^/]*)\//.test(ref);
/** Those of the references that ECR has; undefined when their repository cannot be used at all. */
const standingIn = async (refs, { mayCreate, writes }, { ecrOf, progress }) => {
    const { repository, tags } = partsOf(refs);
    if (repository === undefined)
        return undefined;
    const ecr = ecrOf(repository);
    try {
        const images = await ecr.imagesByTag(tags);
        return refs.filter((ref) => images.has((0,image_reference/* parseReference */.F2)(ref)?.tag ?? ''));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        if (error.reason !== 'not-found') {
            progress.warn(`The build cache in ${repository} cannot be used: ${error.message}. Building without it`);
            return undefined;
        }
        if (mayCreate && writes)
            return createForCache(ecr, repository, progress);
        progress.say(`There is no repository ${repository} for the build cache: building without one. Create it (with mutable tags), set create-repository to if-missing, or cache to none`);
        return undefined;
    }
};
const createForCache = async (ecr, repository, progress) => {
    try {
        await createRepository({ ecr, repository, immutable: false }, progress);
        return [];
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        progress.warn(`The repository ${repository} for the build cache cannot be created: ${error.message}`);
        return undefined;
    }
};
const partsOf = (refs) => {
    const parsed = refs.flatMap((ref) => (0,image_reference/* parseReference */.F2)(ref) ?? []);
    return { repository: parsed[0]?.repository, tags: parsed.flatMap(({ tag }) => tag ?? []) };
};

;// CONCATENATED MODULE: ./build/src/images/docker/build-in-builder.js



/** Into the builder's own cache, and into the one that builds share; the image is exported by its push. */
const buildInBuilder = async (wanted, outside) => {
    const { build, builder, docker, destination } = wanted;
    const { progress } = outside;
    const show = (cache) => docker.show(buildxArguments({ build, destination: { kind: 'cache' }, builder, cache }), { env: cache.env });
    const cache = await prepareCache({ wish: wanted.cache, host: destination?.host, mayCreate: destination?.mayCreate ?? false }, outside);
    const shown = await show(cache);
    const trouble = cache === noCache ? undefined : cacheTrouble(shown.lastLines);
    if (trouble === undefined)
        return shown;
    progress.warn(`The build cache could not be written: ${trouble}. The image is not affected, the next build is slower`);
    return shown.code === 0 ? shown : show(noCache);
};

// EXTERNAL MODULE: ./build/src/images/docker/docker-method.js
var docker_method = __webpack_require__(60771);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __webpack_require__(72183);
// EXTERNAL MODULE: ./build/src/images/ecr/iam-refusal.js
var iam_refusal = __webpack_require__(54689);
;// CONCATENATED MODULE: ./build/src/images/docker/push-trouble.js


const pushActions = 'Allow ecr:BatchCheckLayerAvailability, ecr:BatchGetImage, ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload and ecr:PutImage, and look whether a quota of the repository is used up: ECR answers both alike';
/** In this order: a quota is worded as a denial, and an expired token, too. */
const rules = [
    {
        said: /maximum allowed number of/i,
        kind: 'final',
        reason: 'rejected',
        what: (reference) => `a quota of ECR is used up, so ${reference} was not pushed`,
        todo: 'Let a lifecycle policy delete old images or tags, or raise the quota in Service Quotas',
    },
    {
        said: /authorization token has expired/i,
        kind: 'login',
        reason: 'denied',
        what: (reference) => `ECR took the login for the push of ${reference} for expired, a new one as well`,
        todo: 'Look at the clock of the runner, and run the job again',
    },
    {
        said: /name unknown|name_unknown|repository .{0,300} does not exist/i,
        kind: 'final',
        reason: 'not-found',
        what: (reference) => `the repository of ${reference} is gone`,
        todo: 'Create it again',
    },
    {
        said: /tag invalid|tag_invalid|immutable/i,
        kind: 'final',
        reason: 'conflict',
        what: (reference) => `${reference} stands already and is immutable`,
        todo: 'Use another tag, or delete the image that has it',
    },
    {
        said: /\bKMS\b|kms:/i,
        kind: 'final',
        reason: 'rejected',
        what: (reference) => `the KMS key of the repository of ${reference} cannot be used`,
        todo: 'Look in KMS whether the key is enabled, and whether ECR holds its grant',
    },
    {
        said: /405 Method Not Allowed|unsupported: Invalid parameter|manifest invalid/i,
        kind: 'final',
        reason: 'rejected',
        what: (reference) => `ECR does not take a manifest such as that of ${reference}`,
        todo: 'Build it without what ECR has no room for: too many layers, other media types',
    },
    {
        said: /x509:|server gave HTTP response to HTTPS client/,
        kind: 'final',
        reason: 'unreachable',
        what: (reference) => `Docker does not trust who answers for ${reference}`,
        todo: 'Look at the proxy and at the certificates of the Docker engine or of the builder',
    },
    {
        said: /does not exist locally with the tag/,
        kind: 'final',
        reason: 'build-error',
        what: (reference) => `the engine has lost ${reference} since it was built`,
        todo: 'Run the job again',
    },
    {
        said: /did not complete successfully/,
        kind: 'final',
        reason: 'build-error',
        what: (reference) => `the builder has lost ${reference} since it was built, and building it again failed`,
        todo: 'Run the job again; a builder with more room for its cache would have kept it',
    },
    // Docker says `unauthorized` to whatever befalls its first question, and to a HEAD that is refused only that it was.
    {
        said: /denied|unauthorized|no basic auth credentials|40[13] (?:Forbidden|Unauthorized|response)|authorization failed/i,
        kind: 'login',
        reason: 'denied',
        what: (reference) => `ECR refused the push of ${reference}`,
        todo: pushActions,
    },
];
/** Reads what Docker said last, in the words of the engine or of a builder. */
const pushTrouble = (lastLines, reference) => {
    const said = lastLines.join('\n');
    const line = lastLines.findLast((one) => one.trim() !== '')?.trim() ?? 'nothing';
    const refusal = (0,iam_refusal/* iamRefusal */.k)(said);
    if (refusal) {
        const message = `AWS does not allow ${refusal.action}, so ${reference} was not pushed (Docker said: ${line}). ${refusal.todo}`;
        return { kind: 'final', failure: new failure/* Failure */.H('denied', message) };
    }
    const rule = rules.find((one) => one.said.test(said));
    if (rule === undefined)
        return { kind: 'passing', reason: line };
    const message = `${rule.what(reference)} (Docker said: ${line}). ${rule.todo}`;
    return { kind: rule.kind, failure: new failure/* Failure */.H(rule.reason, message) };
};

;// CONCATENATED MODULE: ./build/src/images/docker/docker-push.js






/** `docker push` of what lies in the engine. */
const pushFromEngine = (pushing) => () => repeated(pushing, ['push', pushing.destination.reference], {
    digests: async (lastLines) => lastLines.flatMap((line) => /: digest: (sha256:[0-9a-f]{64}) size: /.exec(line)?.[1] ?? []),
    isOurs: (image) => isInEngine(pushing, image),
});
/** What a remote builder has in its cache is pushed by building it again, which takes no time. */
const pushFromBuilder = (pushing) => async () => {
    const { build, builder } = pushing;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(pushing.temporaryDirectory, 'slipway-buildx-'));
    const metadataFile = (0,external_node_path_.join)(directory, 'metadata.json');
    const args = buildxArguments({ build, destination: { kind: 'registry', metadataFile }, builder });
    try {
        return await repeated(pushing, args, {
            digests: async () => digestsIn(await (0,promises_.readFile)(metadataFile, 'utf8')),
            // A builder tells the digest of what it has pushed alone.
            isOurs: async () => false,
        });
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};
/** The engine knows an image by its configuration's digest or, with containerd's store, by its manifest's. */
const isInEngine = async ({ docker, destination }, { digest, manifest }) => {
    const { code, stdout } = await docker.run(['image', 'inspect', '--format', '{{.Id}}', destination.reference]);
    const id = stdout.trim();
    return code === 0 && (id === digest || ((0,image_reference/* isDigest */.Bc)(id) && manifest.includes(id)));
};
const mostLogins = 3;
/** Pushes until it succeeds, somebody else was faster, or what Docker says makes another attempt pointless. */
const repeated = ({ docker, logIn, destination, clock, progress }, args, { digests, isOurs }) => {
    let [current, logins] = [docker, 0];
    return (0,retry/* retry */.L)({
        what: `the push of ${destination.reference}`,
        clock,
        budgetMilliseconds: destination.budgetMilliseconds,
        firstDelayMilliseconds: 500,
        longestDelayMilliseconds: 15_000,
        onAgain: (reason) => progress.say(`The push failed and is repeated: ${reason}`),
        attempt: async () => {
            const { code, lastLines } = await current.show(args);
            if (code === 0)
                return { digests: await digests(lastLines) };
            const standing = await destination.standing();
            if (standing)
                return (await isOurs(standing)) ? { digests: [standing.digest] } : 'taken';
            const trouble = pushTrouble(lastLines, destination.reference);
            if (trouble.kind === 'passing')
                return (0,retry/* again */.T)(trouble.reason);
            if (trouble.kind === 'final' || logins === mostLogins)
                throw trouble.failure;
            logins += 1;
            current = await logIn();
            return (0,retry/* again */.T)('ECR does not take the login any more, so a new one is used');
        },
    });
};
const digestsIn = (metadata) => {
    const value = JSON.parse(metadata);
    const digest = typeof value === 'object' && value !== null && 'containerimage.digest' in value && value['containerimage.digest'];
    return typeof digest === 'string' && (0,image_reference/* isDigest */.Bc)(digest) ? [digest] : [];
};

// EXTERNAL MODULE: ./build/src/images/docker/docker.js + 1 modules
var docker_docker = __webpack_require__(6561);
// EXTERNAL MODULE: ./build/src/images/docker/look-up-base.js
var look_up_base = __webpack_require__(70674);
// EXTERNAL MODULE: ./build/src/images/docker/pinnable.js
var pinnable = __webpack_require__(56574);
;// CONCATENATED MODULE: ./build/src/images/docker/pin-bases.js





/** Before a build; what the engine does not have, and cannot be told by digest, is pulled to be looked at. */
const pinBases = async ({ bases, method, dockerfile }, docker) => {
    const known = bases.filter(({ reference, resolved }) => resolved !== reference && !isPinned(reference));
    const inEngine = method.kind === 'docker' || method.intoEngine;
    const ask = inEngine ? look_up_base/* askEngine */.sb : look_up_base/* askRegistry */.rF;
    const contexts = [];
    const watched = [];
    for (const base of known) {
        const pinned = (await pinnedBy({ base, method, dockerfile }, docker)) ? contextOf(base) : undefined;
        if (pinned)
            contexts.push(pinned);
        else
            watched.push(base);
    }
    const check = async () => {
        for (const base of watched)
            refuseMoved(base, await ask(base.reference, docker));
    };
    if (inEngine)
        await pullMissing(watched, docker);
    await check();
    return { contexts, check };
};
const isPinned = (reference) => (0,image_reference/* parseReference */.F2)(reference)?.digest !== undefined;
/** What the engine has it builds on, and it may have made it itself: then no registry knows its digest. */
const pinnedBy = async ({ base, method, dockerfile }, docker) => {
    if (method.kind === 'docker' || !(0,image_reference/* isDigest */.Bc)(base.resolved) || !(0,pinnable/* canBePinned */.I)(base.reference, dockerfile))
        return false;
    if (!method.intoEngine)
        return true;
    return (await (0,docker_docker/* engineTakesContexts */.vn)(docker)) && (await (0,look_up_base/* askEngine */.sb)(base.reference, docker)) !== base.resolved;
};
const contextOf = ({ reference, resolved }) => {
    const repository = (0,image_reference/* parseReference */.F2)(reference)?.repository;
    return repository === undefined ? undefined : { name: reference, value: `docker-image://${repository}@${resolved}` };
};
/** The build would pull it, too, but not say which one it took. */
const pullMissing = async (bases, docker) => {
    for (const { reference } of bases) {
        if ((await (0,look_up_base/* askEngine */.sb)(reference, docker)) === undefined)
            await docker.run(['pull', '--quiet', reference]);
    }
};
const refuseMoved = ({ reference, resolved }, now) => {
    if (now === resolved)
        return;
    const stands = now === undefined ? 'cannot be had here' : `stands for ${now} by now`;
    throw new failure/* Failure */.H('conflict', `base image ${reference}: the tag was made of ${resolved}, but the name ${stands}, so nothing was pushed. Run it again from where the tag was selected; a buildx builder with another driver than docker would take the one that was meant`);
};

;// CONCATENATED MODULE: ./build/src/images/docker/secret-files.js



/**
 * Each secret in a file that nobody else can read, since arguments and the environment show in the list of processes.
 * Whoever heard of the folder removes it.
 */
const writeSecretFiles = async (wanted) => {
    const { secrets, workspace, temporaryDirectory, onDirectory } = wanted;
    if (secrets.length === 0)
        return [];
    await (0,promises_.mkdir)(temporaryDirectory, { recursive: true });
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-secrets-'));
    onDirectory(directory);
    return Promise.all(secrets.map(async (secret, index) => {
        if ('path' in secret)
            return { id: secret.id, file: (0,external_node_path_.resolve)(workspace, secret.path) };
        const file = (0,external_node_path_.join)(directory, String(index));
        await (0,promises_.writeFile)(file, secret.value, { mode: 0o600 });
        return { id: secret.id, file };
    }));
};
/** A file that is missing is told before anything is built. */
const refuseMissingSecrets = async (secrets, workspace) => {
    for (const secret of secrets) {
        if (!('path' in secret))
            continue;
        await (0,promises_.access)((0,external_node_path_.resolve)(workspace, secret.path)).catch((error) => {
            const message = `secret-files: ${secret.id} cannot be read: there is no file \`${secret.path}\` in ${workspace}. Write it in an earlier step, or correct its path`;
            throw new failure/* Failure */.H('invalid-input', message, { cause: error });
        });
    }
};

;// CONCATENATED MODULE: ./build/src/images/docker/docker-build.js









/** Builds with Docker, its output live in the log, and gives the push of the result. */
const buildWithDocker = async (wanted, outside, destination) => {
    const { source, repository, bases } = wanted;
    const plain = await outside.docker();
    const method = await (0,docker_method/* chooseMethod */.j)(source, plain);
    const pins = await pinBases({ bases, method, dockerfile: wanted.dockerfile.text }, plain);
    const logIn = async () => outside.docker(destination && { ...(await destination.login()), host: destination.host });
    const docker = await logIn();
    const build = await describeBuild({ ...wanted, method, destination, pins }, outside);
    const inBuilder = method.kind === 'buildx' && !method.intoEngine;
    const shown = inBuilder
        ? await buildInBuilder({ build, builder: method.builder, docker, cache: source.cache, destination }, outside)
        : await buildInEngine({ build, method, docker, source }, outside);
    if (shown.code !== 0)
        throw buildError(repository, shown);
    await pins.check();
    if (destination === undefined)
        return () => Promise.resolve({ digests: [] });
    const push = { ...outside, docker, logIn, destination };
    return inBuilder ? pushFromBuilder({ ...push, build, builder: method.builder }) : pushFromEngine(push);
};
const describeBuild = async ({ source, workspace, repository, tag, dockerfile, method, destination, pins }, outside) => ({
    context: (0,external_node_path_.resolve)(workspace, source.context),
    file: dockerfile.path,
    target: source.target,
    buildArguments: source.buildArguments,
    platforms: method.platforms,
    reference: destination?.reference ?? `${repository}:${tag}`,
    labels: source.labels ?? [],
    secrets: await writeSecretFiles({
        secrets: source.secrets ?? [],
        workspace,
        temporaryDirectory: outside.temporaryDirectory,
        onDirectory: outside.onPrivate,
    }),
    buildContexts: [...pins.contexts, ...(source.buildContexts ?? [])].map((context) => ({
        name: context.name,
        value: (0,build_contexts/* isFolder */.lQ)(context) ? (0,external_node_path_.resolve)(workspace, context.value) : context.value,
    })),
    provenance: source.provenance ?? 'none',
    sbom: source.sbom ?? false,
});
const buildInEngine = ({ build, method, docker, source }, { progress }) => {
    if (source.cache !== undefined && source.cache.kind !== 'none') {
        progress.say('The Docker engine keeps its build cache to itself; a builder of docker/setup-buildx-action shares one');
    }
    return docker.show(method.kind === 'docker'
        ? dockerBuildArguments(build)
        : buildxArguments({ build, destination: { kind: 'engine' }, builder: method.builder }));
};
const longestQuote = 12;
const buildError = (repository, { code, lastLines }) => new failure/* Failure */.H('build-error', [
    `the build of ${repository} failed, docker ended with code ${code}; nothing was pushed. Mend what its last lines say:`,
    ...lastLines.slice(-longestQuote),
].join('\n'));

;// CONCATENATED MODULE: ./build/src/images/docker/dockerfile-image.js











/** Reads what the image is made of, and so its tag. Changes nothing, and asks no registry. */
const dockerfileImage = async (wanted, outside) => {
    const { source, workspace } = wanted;
    const { bases: given = [], salt } = source;
    await refuseMissingSecrets(source.secrets ?? [], workspace);
    const checkout = await (0,checkout_files/* readCheckout */.b$)({ git: outside.git, workspace, paths: (0,content_recipe/* pathsOf */.w)(source) });
    const { recipe, dockerfile, uncommitted } = await (0,content_recipe/* readRecipe */.X)({ source, workspace, checkout });
    if (uncommitted.length > 0)
        outside.progress.say(uncommittedLine(uncommitted));
    const open = recipe.references.some((reference) => !given.some((base) => base.reference === reference));
    const bases = await (0,resolve_bases/* resolveBases */.r)(recipe.references, open ? await (0,look_up_base/* baseLookUp */.Gh)(source, await outside.docker()) : undefined, given);
    for (const { reference, resolved } of bases)
        outside.progress.say(`Base image ${reference}: ${resolved}`);
    const own = (0,fingerprint/* fingerprint */.Rj)({ ...recipe, bases, salt });
    const tag = source.fingerprint ?? own;
    if (!(0,fingerprint/* isOfContent */.LR)(tag, own))
        throw otherContent(source, own);
    const labels = [...(source.labels ?? []), (0,trace_label/* traceLabel */.Ws)((0,trace/* traceOf */.f)({ ...recipe, bases }))];
    const labelled = { ...wanted, source: { ...source, labels } };
    return {
        tag,
        build: async (destination) => {
            const inContexts = recipe.buildContexts.flatMap(({ files = [] }) => files);
            await refusePlaceholders([...recipe.files, ...inContexts], checkout.root);
            return buildWithDocker({ ...labelled, tag, dockerfile, bases }, outside, destination);
        },
    };
};
const otherContent = ({ fingerprint, context }, own) => new failure/* Failure */.H('conflict', `fingerprint: ${fingerprint} was selected, but what lies in \`${context}\` makes ${own}. Check out the same commit as select-services did, give the inputs of the same row, and generate nothing in between`);
const mostNamed = 5;
const uncommittedLine = (paths) => {
    const more = paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : '';
    return `Not as committed, so they count as they lie here: ${paths.slice(0, mostNamed).join(', ')}${more}`;
};

// EXTERNAL MODULE: ./build/src/images/ecr/read-back.js
var read_back = __webpack_require__(5097);
// EXTERNAL MODULE: ./build/src/images/ecr/manifest.js
var ecr_manifest = __webpack_require__(70428);
;// CONCATENATED MODULE: ./build/src/images/gate/judge-findings.js
const ranks = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL'];
const rankOf = ({ severity }) => {
    const rank = ranks.indexOf(severity.toUpperCase());
    return rank < 0 ? ranks.length : rank;
};
/** The version is left out: another version with the same hole is no new hole. */
const keyOf = ({ id, package: name }) => `${id} ${name}`;
/**
 * Every finding once, the worst first. It blocks when it is at least as severe as the gate and, where there is a
 * baseline, not in that. What nobody ranked is shown, and never blocks.
 */
const judgeFindings = ({ gate, scanned, baseline }) => {
    const known = new Set(baseline?.map(keyOf));
    const worst = ranks.indexOf(gate.toUpperCase());
    const judged = new Map();
    for (const { platform, findings } of scanned) {
        for (const finding of findings) {
            const same = judged.get(keyOf(finding));
            const isNew = !known.has(keyOf(finding));
            const worse = same && rankOf(same) < rankOf(finding) ? same : finding;
            judged.set(keyOf(finding), {
                ...worse,
                platforms: [...new Set([...(same?.platforms ?? []), platform])],
                isNew,
                blocks: isNew && rankOf(worse) <= worst,
            });
        }
    }
    return [...judged.values()].sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : Number(a.id > b.id)) || (a.package < b.package ? -1 : 1));
};

;// CONCATENATED MODULE: ./build/src/images/gate/judge-scan.js
/** Both kinds of scanning say that they are done some seconds before their findings and the time are there. */
const settleMilliseconds = 60_000;
const dayMilliseconds = 24 * 3_600_000;
/**
 * Statuses by the meaning that AWS gives them. COMPLETE is what basic scanning ends with, ACTIVE what enhanced scanning
 * goes on with. A basic scan is a snapshot, so one of an earlier day is done again; enhanced findings are kept up to date.
 */
const judgeScan = ({ answer, standsMilliseconds, now }) => {
    if (!answer.known)
        return { kind: 'start', why: 'ECR has not scanned it' };
    const { status, description, findings, completedAt } = answer;
    const said = description === '' ? status : `${status}: ${description.replace(/\.$/, '')}`;
    switch (status) {
        case 'COMPLETE':
        case 'ACTIVE':
            if (completedAt === undefined && findings.length === 0 && standsMilliseconds < settleMilliseconds) {
                return { kind: 'wait', why: `${status}, but its findings are not there yet` };
            }
            if (status === 'COMPLETE' && completedAt !== undefined && now - completedAt > dayMilliseconds) {
                return { kind: 'start', why: 'its last scan is more than a day old' };
            }
            return { kind: 'complete', findings };
        case 'FAILED':
            return { kind: 'never', why: `${said}. ECR could not scan it: look at the image, or push it anew` };
        case 'UNSUPPORTED_IMAGE':
            return {
                kind: 'never',
                why: `${said}. ECR cannot scan this kind of image (basic scanning knows no FROM scratch): use enhanced scanning, or no gate`,
            };
        case 'LIMIT_EXCEEDED':
            return { kind: 'never', why: `${said}. The account's scans of the day are used up: run again tomorrow` };
        case 'SCAN_ELIGIBILITY_EXPIRED':
            return {
                kind: 'never',
                why: `${said}. Amazon Inspector does not look at it any more: build it anew (rebuild: always), or lengthen the re-scan duration`,
            };
        case 'IMAGE_ARCHIVED':
            return { kind: 'never', why: `${said}. An archived image is not scanned: restore it` };
        case 'PENDING':
        case 'IN_PROGRESS':
        case 'FINDINGS_UNAVAILABLE':
            return { kind: 'wait', why: said };
        default:
            return { kind: 'wait', why: `${said}, which is a status that is not known here` };
    }
};

;// CONCATENATED MODULE: ./build/src/images/gate/scan-image.js



/** Waits for ECR's scan of one image, asks for it where nobody did, and says why there is none when the time is over. */
const scanImage = async ({ digest, budgetMilliseconds }, outside) => {
    const { ecr, clock, say } = outside;
    const look = createLook(digest, outside);
    let start;
    const attempt = async () => {
        const { answer, verdict } = await look();
        if (verdict.kind === 'complete')
            return { complete: true, findings: verdict.findings };
        if (verdict.kind === 'never')
            return { complete: false, why: verdict.why };
        if (verdict.kind === 'wait')
            return (0,retry/* again */.T)(verdict.why);
        if (start === undefined || start === 'not-yet')
            start = await ecr.startScan(digest);
        return afterStart(start, answer, verdict.why);
    };
    try {
        return await (0,retry/* retry */.L)({
            what: `the scan of ${digest}`,
            clock,
            budgetMilliseconds,
            firstDelayMilliseconds: 2_000,
            longestDelayMilliseconds: 15_000,
            onAgain: (reason) => say(`Scan of ${digest.slice(0, 19)}: ${reason}`),
            attempt,
        });
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.reason === 'timed-out')
            return { complete: false, why: error.message };
        throw error;
    }
};
/** What stands now, and how long the very same has stood. */
const createLook = (digest, { ecr, clock }) => {
    let stands = { said: '', since: clock.now() };
    return async () => {
        const answer = await ecr.scanOf(digest);
        const said = answer.known ? [answer.status, answer.completedAt, answer.findings.length].join(' ') : '';
        const now = clock.now();
        if (said !== stands.said)
            stands = { said, since: now };
        return { answer, verdict: judgeScan({ answer, standsMilliseconds: now - stands.since, now }) };
    };
};
const afterStart = (start, answer, why) => {
    if (start === 'unsupported')
        return { complete: false, why: 'ECR cannot scan this kind of image' };
    // Scanned within a day after all, by AWS's clock: what stands is as good as a new scan.
    if (start === 'already' && answer.known)
        return { complete: true, findings: answer.findings };
    return (0,retry/* again */.T)(`${why}; ${sequels[start]}`);
};
const sequels = {
    started: 'a scan was asked for',
    already: 'ECR takes one scan in 24 hours for an image, and shows none yet',
    'not-ours': 'Amazon Inspector scans here by itself, and has not begun (look at its repository filters)',
    'not-yet': 'ECR does not see the image yet',
};

;// CONCATENATED MODULE: ./build/src/images/gate/scan-gate.js



/** Judges an image by ECR's scans: of an index each platform's image, since ECR scans no index. */
const judgeImage = async ({ image, gate }, outside) => {
    const { severity, timeoutMilliseconds } = gate;
    const asked = { gate: severity, baseline: gate.baseline };
    const scans = await scanAll(image, timeoutMilliseconds, outside);
    const missing = scans.flatMap(({ platform, scan }) => (scan.complete ? [] : [{ platform, why: scan.why }]));
    const [lacking] = missing;
    if (scans.length === 0 || lacking !== undefined) {
        const why = lacking ? `${lacking.platform}: ${lacking.why}` : 'the index has no image that could be scanned';
        return { ...asked, verdict: 'incomplete', why, findings: [] };
    }
    const scanned = scans.map(({ platform, scan }) => ({ platform, findings: scan.complete ? scan.findings : [] }));
    const baseline = gate.baseline === undefined ? undefined : await baselineOf(gate.baseline, gate, outside);
    const findings = judgeFindings({ gate: severity, scanned, baseline });
    const blocking = findings.filter(({ blocks }) => blocks).length;
    const those = `${severity} or worse${baseline === undefined ? '' : ' that the baseline does not have'}`;
    return {
        gate: severity,
        ...(baseline !== undefined && { baseline: gate.baseline }),
        verdict: blocking > 0 ? 'blocked' : 'passed',
        why: blocking === 0
            ? `no finding is ${those}`
            : `${blocking} ${blocking === 1 ? 'finding is' : 'findings are'} ${those}`,
        findings,
    };
};
/** What is to be scanned of an image: itself, or the images of an index, as who pulls it reads it; attestations are no images. */
const scannable = ({ digest, manifest, mediaType }) => {
    const { children } = (0,ecr_manifest/* readManifest */.W)(manifest);
    if (children.length === 0 || !isIndex(mediaType))
        return [{ digest, platform: 'image' }];
    return children.flatMap((child) => child.platform === undefined ? [] : [{ digest: child.digest, platform: child.platform }]);
};
const isIndex = (mediaType) => /\.index\.|\.manifest\.list\./.test(mediaType);
const scanAll = (image, budgetMilliseconds, { ecr, clock, progress }) => Promise.all(scannable(image).map(async ({ digest, platform }) => ({
    platform,
    scan: await scanImage({ digest, budgetMilliseconds }, { ecr, clock, say: progress.say }),
})));
/** What the baseline has; undefined, with a warning, when that cannot be known: then everything counts. */
const baselineOf = async (digest, { timeoutMilliseconds }, outside) => {
    const { ecr, progress } = outside;
    const image = (await ecr.imagesByDigest([digest])).get(digest);
    const scans = image && (await scanAll(image, timeoutMilliseconds, outside));
    const incomplete = scans?.find(({ scan }) => !scan.complete);
    if (scans !== undefined && incomplete === undefined) {
        return scans.flatMap(({ scan }) => (scan.complete ? scan.findings : []));
    }
    const reason = image ? 'its scan is not complete' : 'the repository does not have it';
    progress.warn(`scan-baseline: ${digest} is no baseline (${reason}), so every finding counts`);
    return undefined;
};

;// CONCATENATED MODULE: ./build/src/images/gate/pass-gate.js


/** Under what an image waits for its scan: nothing that is reused or deployed goes by such a tag. */
const waitingTag = (tag) => `scan-${tag}`;
/**
 * The image of this content with what its scan says. It gets its tag only when it passed; until then it lies in ECR
 * under another one, so that neither this content's next build nor a deployment can ever take it for a good one.
 */
const passGate = async ({ gate, tag, digest, found, make }, outside) => {
    const { ecr, progress } = outside;
    const judge = (image, by = gate) => progress.phase('scan', () => judgeImage({ image, gate: by }, outside));
    if (found)
        return { ...standing(found), scan: await judge(found) };
    const waiting = waitingTag(tag);
    const before = (await ecr.imagesByTag([waiting])).get(waiting);
    const isOurs = before !== undefined && (digest === undefined || before.digest === digest);
    const made = isOurs ? waited(before) : await make(waiting);
    await tagPlatforms(made.image, waiting, outside);
    const scan = await judge(made.image, withoutItself(gate, made.image, progress));
    if (scan.verdict !== 'passed')
        return { ...made, scan };
    const winner = await publish(made.image, tag, outside);
    return winner.digest === made.image.digest ? { ...made, scan } : { ...standing(winner), scan: await judge(winner) };
};
/** An image that was never released is no baseline of itself: all that it was blocked for would be let through. */
const withoutItself = (gate, { digest }, progress) => {
    if (gate.baseline !== digest)
        return gate;
    progress.warn(`scan-baseline: ${digest} is the image itself, which was not released before, so every finding counts`);
    return { ...gate, baseline: undefined };
};
const standing = (image) => ({ outcome: 'reused', image, why: 'ECR has an image of this content' });
const waited = (image) => ({
    outcome: 'reused',
    image,
    why: 'an image of this content was built before, and was still to pass its scan',
});
/** A platform's image has no tag of its own; with one, ECR treats it as an image and people can find it. */
const tagPlatforms = async (image, waiting, { ecr }) => {
    const platforms = scannable(image).filter(({ digest }) => digest !== image.digest);
    const children = await ecr.imagesByDigest(platforms.map(({ digest }) => digest));
    for (const { digest, platform } of platforms) {
        const child = children.get(digest);
        if (child)
            await ecr.put(child, `${waiting}-${platform.replaceAll(/[^\w.]/g, '-')}`);
    }
};
/** Gives the tag to what passed, unless another run was faster: then that one's image is the one. */
const publish = async (image, tag, { ecr, progress, clock }) => {
    const find = async () => (await ecr.imagesByTag([tag])).get(tag);
    const faster = await find();
    if (faster)
        return faster;
    return progress.phase('tag', async () => {
        await ecr.put(image, tag);
        return (0,read_back/* readBack */.e)(tag, find, clock);
    });
};

// EXTERNAL MODULE: ./build/src/images/ecr/ecr-connection.js + 4 modules
var ecr_connection = __webpack_require__(32924);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __webpack_require__(5864);
;// CONCATENATED MODULE: ./build/src/images/layout/tar.js

const block = 512;
/** The files of a tar that is not compressed, by name, without reading their bytes. Knows ustar, GNU and pax names. */
const readTar = async (file) => {
    const entries = new Map();
    let longName;
    let position = 0;
    for (;;) {
        const header = await bytesAt(file, position, block);
        if (header.length < block || header.every((byte) => byte === 0))
            return entries;
        refuseOther(header);
        const size = sizeIn(header);
        const start = position + block;
        const type = tar_text(header, 156, 1);
        if (isFile(type))
            entries.set((longName ?? nameIn(header)).replace(/^\.\//, ''), { start, size });
        // A long name comes in an entry of its own, before the one that it belongs to.
        longName = longNameTypes.has(type)
            ? nameFrom(type, await bytesAt(file, start, Math.min(size, longestName)))
            : undefined;
        position = start + Math.ceil(size / block) * block;
    }
};
/** Of nothing but octal digits: a file above 8 GiB has another kind of number, and needs a folder. */
const sizeIn = (header) => {
    const digits = tar_text(header, 124, 12);
    if (/^[0-7]*$/.test(digits))
        return Number.parseInt(digits, 8) || 0;
    throw new failure/* Failure */.H('invalid-input', 'oci-layout: the tar has a file whose size cannot be read. Give the layout as a folder');
};
const longestName = 1024 * 1024;
const longNameTypes = new Set(['L', 'x']);
const isFile = (type) => type === '0' || type === '';
const bytesAt = async (file, position, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
};
const nameIn = (header) => {
    const prefix = tar_text(header, 345, 155);
    return `${prefix === '' ? '' : `${prefix}/`}${tar_text(header, 0, 100)}`;
};
const nameFrom = (type, said) => type === 'L' ? tar_text(said, 0, said.length) : /(?:^|\n)\d+ path=([^\n]*)\n/.exec(said.toString('utf8'))?.[1];
/** The checksum counts its own field as blanks. */
const refuseOther = (header) => {
    const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0);
    if (sum === Number.parseInt(tar_text(header, 148, 8), 8))
        return;
    const gzip = header[0] === 0x1f && header[1] === 0x8b;
    const what = gzip ? 'compressed with gzip. Decompress it first: gunzip' : 'no tar. Name a folder or a tar';
    throw new failure/* Failure */.H('invalid-input', `oci-layout: the file is ${what}`);
};
const tar_text = (bytes, start, length) => bytes
    .toString('utf8', start, start + length)
    .replace(/\0.*$/s, '')
    .trim();

;// CONCATENATED MODULE: ./build/src/images/layout/layout-files.js






/** Opens a layout that is a folder or a tar. */
const openLayout = async (path, shown) => {
    const found = await (0,promises_.stat)(path).catch((error) => {
        if ((0,is_missing/* isMissing */.b)(error))
            throw invalid(`there is nothing at \`${shown}\`. Build it before this step`);
        throw error;
    });
    const locate = found.isDirectory() ? inFolder(path) : await inTar(path);
    const bytesOf = async (name) => {
        const place = await locate(name);
        if (place === undefined)
            throw invalid(`\`${shown}\` has no ${name}. Give an OCI image layout, as buildx writes one with type=oci`);
        return { size: place.size, slice: (start, end) => slice(place, start, end), pieces: () => pieces(place) };
    };
    return {
        read: async (name) => {
            const { size, slice: read } = await bytesOf(name);
            if (size > largestTextBytes)
                throw invalid(`${name} of \`${shown}\` is too large: ${size} bytes. Give a layout with one image`);
            return Buffer.from(await read(0, size));
        },
        blob: (digest) => bytesOf(blobName(digest)),
    };
};
const largestTextBytes = 4_194_304;
const blobName = (digest) => `blobs/${digest.replace(':', '/')}`;
const inFolder = (folder) => async (name) => {
    const path = (0,external_node_path_.join)(folder, name);
    try {
        const { size } = await (0,promises_.stat)(path);
        return { path, start: 0, size };
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return undefined;
        throw error;
    }
};
const inTar = async (path) => {
    const entries = await withFile(path, readTar);
    return async (name) => {
        const entry = entries.get(name);
        return entry && { path, ...entry };
    };
};
const slice = ({ path, start }, from, to) => withFile(path, async (file) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, start + from);
    return buffer.subarray(0, bytesRead);
});
const pieceBytes = 1_048_576;
async function* pieces({ path, start, size }) {
    const file = await (0,promises_.open)(path);
    try {
        const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, size));
        for (let done = 0; done < size;) {
            const { bytesRead } = await file.read(buffer, 0, Math.min(buffer.length, size - done), start + done);
            if (bytesRead === 0)
                throw new Error(`${path} became shorter while it was read`);
            yield buffer.subarray(0, bytesRead);
            done += bytesRead;
        }
    }
    finally {
        await file.close();
    }
}
const withFile = async (path, work) => {
    const file = await (0,promises_.open)(path);
    try {
        return await work(file);
    }
    finally {
        await file.close();
    }
};
const sha256 = (bytes) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
const invalid = (message) => new failure/* Failure */.H('invalid-input', `oci-layout: ${message}`);

// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/images/layout/layout-manifests.js




/** Reads the one image of the layout, or the one index of several platforms; every manifest's bytes must be its digest's. */
const readManifests = async (files) => {
    const roots = descriptors(parse(await files.read('index.json'), 'index.json').manifests);
    const [root] = roots;
    const images = new Set(roots.map(({ digest }) => digest)).size;
    // One image may be named by several tags.
    if (root === undefined || images > 1) {
        throw layout_manifests_invalid(`index.json names ${images} images, but one is pushed. Export one image, or one index of several platforms`);
    }
    return walk(files, root, new Map());
};
/** Each manifest once, however many indexes name it; none can name itself, since a name is the hash of what is in it. */
const walk = (files, descriptor, walked) => {
    const known = walked.get(descriptor.digest);
    if (known !== undefined)
        return known;
    const walking = walkOne(files, descriptor, walked);
    walked.set(descriptor.digest, walking);
    return walking;
};
const walkOne = async (files, { digest, mediaType }, walked) => {
    const bytes = await files.read(blobName(digest));
    if (sha256(bytes) !== digest)
        throw layout_manifests_invalid(`${blobName(digest)} is damaged: its bytes are ${sha256(bytes)}. Build it again`);
    const manifest = parse(bytes, blobName(digest));
    const children = await Promise.all(distinct(descriptors(manifest.manifests)).map((child) => walk(files, child, walked)));
    const own = descriptors([...(manifest.config === undefined ? [] : [manifest.config]), ...(0,json/* listOf */.c3)(manifest.layers)]);
    return {
        manifests: distinct([
            ...children.flatMap((child) => child.manifests),
            { digest, mediaType, manifest: bytes.toString('utf8') },
        ]),
        layers: [...new Set([...children.flatMap((child) => child.layers), ...own.map((layer) => layer.digest)])],
    };
};
const parse = (bytes, name) => {
    try {
        const value = JSON.parse(bytes.toString('utf8'));
        if ((0,json/* isRecord */.u4)(value))
            return value;
    }
    catch {
        throw layout_manifests_invalid(`${name} is not JSON. Build it again`);
    }
    throw layout_manifests_invalid(`${name} is not a JSON object. Build it again`);
};
const descriptors = (value) => (0,json/* listOf */.c3)(value).map((descriptor) => {
    const { digest, mediaType } = (0,json/* fieldsOf */.Pf)(descriptor);
    if (typeof digest === 'string' && (0,image_reference/* isDigest */.Bc)(digest) && typeof mediaType === 'string')
        return { digest, mediaType };
    throw layout_manifests_invalid('a descriptor has no digest or no media type. Build it again');
});
const distinct = (list) => [
    ...new Map(list.map((one) => [one.digest, one])).values(),
];
const layout_manifests_invalid = (message) => new failure/* Failure */.H('invalid-input', `oci-layout: ${message}`);

;// CONCATENATED MODULE: ./build/src/images/layout/layout-image.js








/** A prebuilt image: its tag is made of its digest, and it is pushed with no Docker. */
const layoutImage = async ({ source, workspace }, outside) => {
    const files = await openLayout((0,external_node_path_.resolve)(workspace, source.path), source.path);
    const { manifests, layers } = await readManifests(files);
    const image = manifests.at(-1);
    if (!image)
        throw new Error(`nothing was read of ${source.path}`);
    const tag = `img-${image.digest.slice('sha256:'.length, 'sha256:'.length + 16)}`;
    // Every blob is looked for now, so that a layout with a hole pushes nothing.
    const build = async (destination) => {
        const under = (destination && (0,image_reference/* parseReference */.F2)(destination.reference)?.tag) ?? tag;
        const host = destination?.host ?? '';
        await Promise.all(layers.map((digest) => files.blob(digest)));
        return () => push({ files, manifests, layers, image, tag: under, host }, outside);
    };
    return { tag, digest: image.digest, build };
};
/** What ECR says it has it may have lost by the time of the manifest: then it is asked again what is missing. */
const push = (pushing, outside) => (0,retry/* retry */.L)({
    what: `the push of ${pushing.tag}`,
    clock: outside.clock,
    budgetMilliseconds: 30_000,
    firstDelayMilliseconds: 500,
    longestDelayMilliseconds: 5_000,
    onAgain: (reason) => outside.progress.say(`The push is repeated: ${reason}`),
    attempt: () => pushMissing(pushing, outside).catch((error) => {
        if (error instanceof failure/* Failure */.H && (0,ecr_connection/* isNamed */.e)(error.cause, 'LayersNotFoundException'))
            return (0,retry/* again */.T)(error.message);
        throw error;
    }),
});
const pushMissing = async ({ files, manifests, layers, image, tag, host }, outside) => {
    const { ecr, progress } = outside;
    const missing = await missingLayers(ecr, layers);
    progress.say(`${layers.length} blobs, ${missing.length} of them new to ECR`);
    await pushLayers({ files, missing, host }, outside);
    for (const child of manifests.slice(0, -1))
        await ecr.put(child);
    return (await ecr.put(image, tag)) === 'taken' ? 'taken' : { digests: [image.digest] };
};
const pushLayers = async ({ files, missing, host }, { ecr, progress }) => {
    const left = [];
    await (0,in_lanes/* inLanes */.L)(missing, layout_image_lanes, async (digest) => {
        const result = await ecr.sendLayer({ digest, ...(await files.blob(digest)) }, host);
        if (result.sent)
            return;
        progress.say(`${digest.slice(0, 19)} goes through the API: ${result.why}`);
        left.push(digest);
    });
    // One whose answer was lost is there.
    const missingYet = left.length === 0 ? [] : await missingLayers(ecr, left);
    await (0,in_lanes/* inLanes */.L)(missingYet, apiLanes, async (digest) => ecr.uploadLayer(digest, await files.blob(digest)));
};
const mostAtOnce = 100;
const missingLayers = async (ecr, layers) => {
    const missing = [];
    for (let first = 0; first < layers.length; first += mostAtOnce) {
        missing.push(...(await ecr.missingLayers(layers.slice(first, first + mostAtOnce))));
    }
    return missing;
};
/** As many as Docker and its like: each costs two round trips, and hardly any memory. */
const layout_image_lanes = 6;
/** Each holds a part of 10 MiB, also as text. */
const apiLanes = 2;

;// CONCATENATED MODULE: ./build/src/images/served.js
/** The image as it is reported: by the digest that ECR serves, with what its manifest says of its size. */
const served = ({ request, repository, tag, image }) => {
    const layerSizes = sizesOf(image.manifest);
    return {
        image: { name: request.name, repository: request.repository, tag, digest: image.digest },
        reference: `${repository.host}/${request.repository}@${image.digest}`,
        mediaType: image.mediaType,
        sizeBytes: layerSizes.reduce((sum, size) => sum + size, 0),
        layers: layerSizes.length,
    };
};
/** An index has no layers of its own. */
const sizesOf = (manifest) => {
    const parsed = JSON.parse(manifest);
    const layers = typeof parsed === 'object' && parsed !== null && 'layers' in parsed ? parsed.layers : [];
    return Array.isArray(layers) ? layers.map(sizeOf) : [];
};
const sizeOf = (layer) => typeof layer === 'object' && layer !== null && 'size' in layer && typeof layer.size === 'number' ? layer.size : 0;

// EXTERNAL MODULE: ./build/src/images/user-tags.js
var user_tags = __webpack_require__(89747);
;// CONCATENATED MODULE: ./build/src/images/ensure.js








/** Makes sure that ECR has the image of this content: found under its tag, or built, pushed and read back. */
const ensure = async (request, outside) => {
    const { progress, ecr } = outside;
    const candidate = await progress.phase('fingerprint', () => prepare(request, outside));
    const { tag } = candidate;
    progress.say(`${request.name}: ${tag}`);
    if (!request.push) {
        await progress.phase('build', () => candidate.build());
        return { outcome: 'built', pushed: false, name: request.name, repository: request.repository, tag };
    }
    const repository = await progress.phase('look up', () => describeOrCreate(request, outside));
    const tags = (0,user_tags/* bareTags */.AL)(request.tags, `${repository.host}/${request.repository}`);
    const standing = await ecr.imagesByTag([tag, ...tags]);
    const found = standing.get(tag);
    const { digest } = candidate;
    const tagging = { repository: request.repository, tags, standing };
    (0,user_tags/* refuseTakenTags */.XB)({ ...tagging, mutability: repository, digest: found?.digest ?? digest });
    const make = (under) => buildAndPush({ candidate, tag: under, repository, request }, outside);
    const { gate } = request;
    const made = gate
        ? await passGate({ gate, tag, digest, found, make }, outside)
        : found
            ? reused(found)
            : await make(tag);
    ensure_refuseOther(candidate, tag, made.image);
    if (made.scan && made.scan.verdict !== 'passed')
        return withheld({ request, tag, image: made.image, scan: made.scan });
    const { image, ...rest } = made;
    await (0,user_tags/* applyTags */.MU)({ ...tagging, image }, outside);
    return { ...rest, pushed: true, tags, ...served({ request, repository, tag, image }) };
};
/** A repository that is missing is created when asked; two runs that both miss it make one. */
const describeOrCreate = async ({ repository, createRepository: mayCreate }, { ecr, progress }) => {
    try {
        return await ecr.describe();
    }
    catch (error) {
        if (!mayCreate || !(error instanceof failure/* Failure */.H) || error.reason !== 'not-found')
            throw error;
        await createRepository({ ecr, repository, immutable: true }, progress);
        return ecr.describe();
    }
};
const prepare = (request, outside) => {
    const { source, workspace, repository } = request;
    return source.kind === 'dockerfile'
        ? dockerfileImage({ source, workspace, repository }, outside)
        : layoutImage({ source, workspace }, outside);
};
/** For one tag the first push wins: whoever finds another image there drops his own and takes that one. */
const buildAndPush = async ({ candidate, tag, repository, request }, outside) => {
    const { ecr, progress } = outside;
    const find = async () => (await ecr.imagesByTag([tag])).get(tag);
    const push = await progress.phase('build', () => candidate.build({
        reference: `${repository.host}/${request.repository}:${tag}`,
        host: repository.host,
        login: ecr.login,
        standing: find,
        mayCreate: request.createRepository ?? false,
        budgetMilliseconds: request.budgetMilliseconds,
    }));
    // A prebuilt image took no time since the look that found nothing under its tag.
    const winner = tag === candidate.tag && candidate.digest !== undefined ? undefined : await find();
    if (winner)
        return overtaken(winner);
    const pushed = await progress.phase('push', push);
    const image = await progress.phase('verify', () => (0,read_back/* readBack */.e)(tag, find, outside.clock));
    if (pushed === 'taken' || !pushed.digests.includes(image.digest))
        return overtaken(image);
    return { outcome: 'built', image, why: 'ECR had no image of this content' };
};
/** A prebuilt image is that of its digest alone, and somebody may have moved the tag that is made of it. */
const ensure_refuseOther = ({ digest }, tag, image) => {
    if (digest === undefined || image.digest === digest)
        return;
    throw new failure/* Failure */.H('conflict', `ECR has ${image.digest} under ${tag}, which is the tag of ${digest}, the image to push: somebody moved it. Delete that tag in ECR, and run the job again`);
};
const withheld = ({ request, tag, image, scan }) => {
    const { name, repository } = request;
    const outcome = scan.verdict === 'blocked' ? 'blocked-by-scan' : 'scan-incomplete';
    return { outcome, pushed: false, name, repository, tag, digest: image.digest, scan };
};
const reused = (image) => ({ outcome: 'reused', image, why: 'ECR has an image of this content' });
const overtaken = (image) => ({
    outcome: 'reused',
    image,
    why: 'another run pushed the same content first; what this one built was dropped',
});


/***/ }),

/***/ 20683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withImages)
/* harmony export */ });
/* harmony import */ var _ecr_ecr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95106);
/* harmony import */ var _local_handles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43709);


/** Works with all that `ensure` reaches for. */
const withImages = (settings, work) => (0,_local_handles_js__WEBPACK_IMPORTED_MODULE_1__/* .withLocal */ .e)(settings, (local) => {
    const { temporaryDirectory } = settings;
    const ecrOf = (repository) => (0,_ecr_ecr_js__WEBPACK_IMPORTED_MODULE_0__/* .createEcr */ .v)({ ...settings, repository });
    return work({ ...local, temporaryDirectory, ecr: ecrOf(settings.repository), ecrOf });
});


/***/ }),

/***/ 89747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ bareTags),
/* harmony export */   MU: () => (/* binding */ applyTags),
/* harmony export */   XB: () => (/* binding */ refuseTakenTags)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);


/** Tags without the `host/repository:` that they may have been given with; it must be the one that is pushed to. */
const bareTags = (tags, hostAndRepository) => {
    const foreign = tags.filter((tag) => tag.includes(':') && (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(tag)?.repository !== hostAndRepository);
    if (foreign.length > 0) {
        throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('invalid-input', `tags: ${foreign.join(', ')} is not in ${hostAndRepository}, where the image goes. Name the tag alone`);
    }
    return [...new Set(tags.map((tag) => (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(tag)?.tag ?? tag))];
};
/** Before anything is built: a tag that cannot be moved and stands for another image would only fail in the end. */
const refuseTakenTags = ({ repository, tags, standing, mutability, digest }) => {
    const taken = tags.filter((tag) => standing.has(tag) && standing.get(tag)?.digest !== digest && stays(tag, mutability));
    if (taken.length > 0)
        throw conflict(repository, taken);
};
const stays = (tag, { immutable, exceptions }) => exceptions.some((filter) => matchesWildcard(filter, tag)) ? !immutable : immutable;
const matchesWildcard = (filter, tag) => new RegExp(`^${filter.split('*').map(escaped).join('.*')}$`).test(tag);
const escaped = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
/** Gives the user's tags to the image, also when it was reused; those that it has already are left alone. */
const applyTags = async ({ repository, tags, image, standing }, { ecr, progress }) => {
    const wanted = tags.filter((tag) => standing.get(tag)?.digest !== image.digest);
    if (wanted.length === 0)
        return;
    await progress.phase('tag', async () => {
        const taken = [];
        for (const tag of wanted)
            if ((await ecr.put(image, tag)) === 'taken')
                taken.push(tag);
        if (taken.length > 0)
            throw conflict(repository, taken);
    });
};
const conflict = (repository, tags) => new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('conflict', `tags: ${tags.map((tag) => `\`${tag}\``).join(', ')} of \`${repository}\` stands for another image and is immutable. Choose a tag that is new for each image, such as the commit, or make the repository's tags mutable`);


/***/ }),

/***/ 73964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/** `52.4 MB`, and of what would be none of these `312 B`: an image of nothing but a small file has a size, too. */
const formatBytes = (bytes) => {
    if (bytes >= 1e5)
        return `${(bytes / 1e6).toFixed(1)} MB`;
    return bytes >= 1e3 ? `${(bytes / 1e3).toFixed(1)} kB` : `${bytes} B`;
};


/***/ })

};

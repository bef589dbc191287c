import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__ from "../../../dist/packages/aws-sdk-client-ecr.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_exec_js_956470f0__ from "../../../dist/packages/actions-exec.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__ from "../../../dist/packages/actions-core.js";
/******/ var __webpack_modules__ = ({

/***/ 708:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["BatchCheckLayerAvailabilityCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.BatchCheckLayerAvailabilityCommand), ["BatchGetImageCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.BatchGetImageCommand), ["CompleteLayerUploadCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.CompleteLayerUploadCommand), ["CreateRepositoryCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.CreateRepositoryCommand), ["DescribeImageScanFindingsCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.DescribeImageScanFindingsCommand), ["DescribeRepositoriesCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.DescribeRepositoriesCommand), ["ECRClient"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.ECRClient), ["GetAuthorizationTokenCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.GetAuthorizationTokenCommand), ["GetDownloadUrlForLayerCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.GetDownloadUrlForLayerCommand), ["InitiateLayerUploadCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.InitiateLayerUploadCommand), ["InvalidLayerPartException"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.InvalidLayerPartException), ["ListImageReferrersCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.ListImageReferrersCommand), ["PutImageCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.PutImageCommand), ["StartImageScanCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.StartImageScanCommand), ["UploadLayerPartCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.UploadLayerPartCommand) });

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 327:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/** ECR tells of at most 100 images at once, and one of them is ours. */
const mostTags = 99;
/** Mistakes that only several inputs together show. */
const check = (input) => {
    const prebuilt = input['oci-layout'] !== undefined;
    const builds = [
        ['file', input.file],
        ['target', input.target],
        ['builder', input.builder],
        ['build-args', input['build-args'][0]?.name],
        ['secrets', input.secrets[0]?.id],
        ['secret-files', input['secret-files'][0]?.id],
        ['build-contexts', input['build-contexts'][0]?.name],
        ['labels', input.labels[0]?.name],
        ['cache-ref', input['cache-ref']],
        ['provenance', input.provenance === 'none' ? undefined : input.provenance],
        ['sbom', input.sbom ? 'true' : undefined],
        ['paths', input.paths[0]],
        ['fingerprint', input.fingerprint],
        ['base-images', input['base-images'][0]?.reference],
    ];
    return [
        ...builds.flatMap(([name, value]) => prebuilt && value !== undefined ? [`${name}: should be empty with oci-layout, which is built already`] : []),
        ...(prebuilt && input.rebuild === 'always'
            ? ['rebuild: should be `if-changed` with oci-layout, which is built already']
            : []),
        ...(input.fingerprint !== undefined && input.rebuild === 'always'
            ? ['rebuild: should be `if-changed` with fingerprint, which says what to build: give rebuild to select-services']
            : []),
        ...ofGate(input),
        ...(input.engine === 'docker' && input.builder !== undefined
            ? ['builder: should be empty with engine `docker`: a builder is an instance of buildx']
            : []),
        ...(input['cache-ref'] !== undefined && input.cache !== 'registry'
            ? ['cache-ref: should be empty unless cache is `registry`']
            : []),
        ...repeatedIds(input),
        ...(input.tags.length > mostTags
            ? [`tags: should be at most ${mostTags}, but there are ${input.tags.length}`]
            : []),
    ];
};
const ofGate = (input) => input['scan-gate'] === 'none' && input['scan-baseline'] !== undefined
    ? ['scan-baseline: should be empty without a scan-gate']
    : [];
const repeatedIds = ({ secrets, 'secret-files': files }) => {
    const ids = [...secrets, ...files].map(({ id }) => id);
    const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    return repeated.map((id) => `secrets: \`${id}\` is given more than once, with secret-files counted`);
};


/***/ }),

/***/ 933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ inputs_inputs)
});

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __nccwpck_require__(432);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/src/actions/image-readers.js


const ecrRepository = (0,inputs/* matching */.wC)('an ECR repository without a host, such as `shop/quote`', /^(?=.{2,256}$)(?!\d{12}\.dkr[.-]ecr)(?:[a-z0-9]+(?:[._-][a-z0-9]+)*\/)*[a-z0-9]+(?:[._-][a-z0-9]+)*$/);
const buildArgument = (0,inputs/* shaped */.e9)('NAME=value', (raw) => {
    const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const fingerprintTag = (0,inputs/* matching */.wC)('a tag of select-services, `src-` and 16 hex digits', /^src-[0-9a-f]{16}$/);
const baseImage = (0,inputs/* shaped */.e9)('reference=digest, as select-services gives it', (raw) => {
    const [, reference, resolved] = /^([^=\s]+)=(\S+)$/.exec(raw) ?? [];
    return reference === undefined || resolved === undefined ? undefined : { reference, resolved };
});
const buildContext = (0,inputs/* shaped */.e9)('name=folder or name=address', (raw) => {
    const [, name, value] = /^([\w./:-]+?)=(.+)$/.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const label = (0,inputs/* shaped */.e9)('name=value', (raw) => {
    const [, name, value] = /^([^=\s]+)=(.*)$/s.exec(raw) ?? [];
    return name === undefined || value === undefined ? undefined : { name, value };
});
const idAndRest = (raw) => {
    const [, id, rest] = /^([\w.-]+)=(.+)$/s.exec(raw) ?? [];
    return id === undefined || rest === undefined ? undefined : { id, rest };
};
/** What it holds is never quoted. */
const buildSecret = {
    read: (raw) => {
        const read = idAndRest(raw);
        return read
            ? { value: { id: read.id, value: read.rest } }
            : { mistakes: ['should be lines of id=value, but one has no id before a `=`, or nothing after it'] };
    },
};
const secretFile = (0,inputs/* shaped */.e9)('id=path', (raw) => {
    const read = idAndRest(raw);
    return read && { id: read.id, path: read.rest };
});
const cacheReference = (0,inputs/* shaped */.e9)('`repository` or `repository:tag`, with or without a host', (raw) => (0,image_reference/* parseReference */.F2)(raw)?.digest === undefined && (0,image_reference/* parseReference */.F2)(raw) !== undefined ? raw : undefined);
const platform = (0,inputs/* matching */.wC)('a platform a line, such as `linux/amd64`', /^[a-z0-9]+\/[a-z0-9]+(?:\/[a-z0-9.]+)?$/);
const awsRegionName = (0,inputs/* matching */.wC)('an AWS region such as `eu-west-1`', /^[a-z]{2,}(?:-[a-z]+)+-\d+$/);
const awsRole = (0,inputs/* matching */.wC)('the ARN of a role, such as `arn:aws:iam::123456789012:role/build`', /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/);
const awsAccount = (0,inputs/* matching */.wC)('the 12 digits of an AWS account', /^\d{12}$/);
const imageDigest = (0,inputs/* matching */.wC)('a digest, `sha256:` and 64 hex digits', /^sha256:[0-9a-f]{64}$/);
/** An image in ECR by its digest; the account and the region are those that its host names. */
const ecrImage = (0,inputs/* shaped */.e9)('an image in ECR by its digest, such as `123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote@sha256:…`', (raw) => {
    const { repository: address = '', digest } = (0,image_reference/* parseReference */.F2)(raw) ?? {};
    const [, account, region, repository] = /^(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[^/]+\/(.+)$/.exec(address) ?? [];
    if (account === undefined || region === undefined || repository === undefined || digest === undefined)
        return undefined;
    return { account, region, repository, digest, reference: raw };
});

;// CONCATENATED MODULE: ./build/src/actions/ecr-build-push/inputs.js



const tag = (0,inputs/* shaped */.e9)('a tag a line, such as `v1`, not beginning with `src-`, `img-` or `scan-`, which are ours', (raw) => {
    const bare = (0,image_reference/* isTag */.dz)(raw) ? raw : (0,image_reference/* parseReference */.F2)(raw)?.tag;
    return bare === undefined || /^(?:src|img|scan)-/.test(bare) ? undefined : raw;
});
const inputs_inputs = {
    repository: ecrRepository,
    name: inputs/* optionalText */.mR,
    context: inputs/* text */.Qq,
    file: inputs/* optionalText */.mR,
    target: inputs/* optionalText */.mR,
    'build-args': (0,inputs/* linesOf */.Dx)(buildArgument),
    secrets: { ...(0,inputs/* linesOf */.Dx)(buildSecret), secret: true },
    'secret-files': (0,inputs/* linesOf */.Dx)(secretFile),
    'build-contexts': (0,inputs/* linesOf */.Dx)(buildContext),
    labels: (0,inputs/* linesOf */.Dx)(label),
    platforms: (0,inputs/* someOf */.yU)((0,inputs/* linesOf */.Dx)(platform)),
    paths: inputs/* lines */.Mn,
    tags: (0,inputs/* linesOf */.Dx)(tag),
    engine: (0,inputs/* oneOf */.yL)('auto', 'buildx', 'docker'),
    builder: inputs/* optionalText */.mR,
    'oci-layout': inputs/* optionalText */.mR,
    fingerprint: (0,inputs/* optional */.lq)(fingerprintTag),
    'base-images': (0,inputs/* linesOf */.Dx)(baseImage),
    push: inputs/* bool */.lc,
    cache: (0,inputs/* oneOf */.yL)('registry', 'gha', 'none'),
    'cache-ref': (0,inputs/* optional */.lq)(cacheReference),
    provenance: (0,inputs/* oneOf */.yL)('none', 'min', 'max'),
    sbom: inputs/* bool */.lc,
    'create-repository': (0,inputs/* oneOf */.yL)('never', 'if-missing'),
    rebuild: (0,inputs/* oneOf */.yL)('if-changed', 'always'),
    'scan-gate': (0,inputs/* oneOf */.yL)('none', 'critical', 'high', 'medium'),
    'scan-baseline': (0,inputs/* optional */.lq)(imageDigest),
    'scan-timeout': inputs/* duration */.p0,
    timeout: inputs/* duration */.p0,
    'aws-region': (0,inputs/* optional */.lq)(awsRegionName),
    'registry-id': (0,inputs/* optional */.lq)(awsAccount),
    'role-to-assume': (0,inputs/* optional */.lq)(awsRole),
};


/***/ }),

/***/ 771:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var _images_handles_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(444);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(93);
/* harmony import */ var _image_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(60);
/* harmony import */ var _check_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(996);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(933);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(858);







await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)({
    name: 'ecr-build-push',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_5__/* .outputs */ .V,
    check: _check_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .check */ .z,
    run: (input, started) => {
        const runner = (0,_image_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .inTime */ .RN)(started, input.timeout, 'Look at the timeline for what took long');
        for (const { value } of input.secrets)
            runner.mask(value);
        const { context } = runner;
        return (0,_images_handles_js__WEBPACK_IMPORTED_MODULE_1__/* .withImages */ .n)({ ...(0,_image_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .imageSettings */ .Ty)(input, runner), repository: input.repository }, (outside) => (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .e)(input, { context, outside, newSalt: node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID }));
    },
    cleanUp: _image_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanUpImages */ .xc,
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __nccwpck_require__(432);
;// CONCATENATED MODULE: ./build/src/images/cache-wish.js


/** Where to read the build cache and where to write it: a branch its own, a pull request nowhere. */
const wishCache = ({ cache, ref, repository, event, cacheService }) => {
    if (cache === 'none')
        return { kind: 'none' };
    if (cache === 'gha') {
        return { kind: 'gha', scope: repository, write: !event.pullRequest, environment: cacheService };
    }
    const { pullRequest, branch, baseBranch, defaultBranch } = event;
    const home = ref ?? `${repository}-cache`;
    if ((0,image_reference/* parseReference */.F2)(home)?.tag !== undefined)
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
    const hash = (0,external_node_crypto_.createHash)('sha256').update(branch).digest('hex').slice(0, 8);
    return `${plain.slice(0, longestTag - hash.length - 1)}-${hash}`;
};

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
;// CONCATENATED MODULE: ./build/src/images/describe-scan.js

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
        ['Repository', (0,markdown/* code */.aY)(image.repository)],
        ['Tag', (0,markdown/* code */.aY)(image.tag)],
        ['Digest', (0,markdown/* code */.aY)(image.digest)],
        ...(tags.length === 0 ? [] : [['Also tagged', tags.map(markdown/* code */.aY).join(', ')]]),
        ['Size', sizeOf(result)],
    ];
    return {
        headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(image.name)}: ${why}`,
        sections: [
            { heading: 'Image', body: (0,markdown/* table */.tp)(['', ''], rows), weight: 'essential' },
            ...(result.scan ? describeScan(result.scan) : []),
            { heading: 'Next', body: `Look at it:\n\n${(0,markdown/* fenced */.OF)(`docker pull ${reference}`, 'sh')}`, weight: 'detail' },
        ],
    };
};
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
            { heading: 'Image', body: (0,markdown/* table */.tp)(['', ''], rows), weight: 'essential' },
            ...describeScan(scan),
            { heading: 'Next', body: next, weight: 'essential' },
        ],
    };
};
const sizeOf = ({ sizeBytes, layers }) => layers === 0 ? 'an index of several platforms' : `${(sizeBytes / 1e6).toFixed(1)} MB in ${layers} layers, compressed`;

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/images/create-repository.js
/** Creates a repository that was missing a moment ago; somebody else may have been faster, which is as good. */
const createRepository = async ({ ecr, repository, immutable }, progress) => {
    const created = await ecr.create({ immutable });
    const tags = immutable ? 'immutable tags and a scan of every push' : 'mutable tags';
    progress.say(created === 'created' ? `Created the repository ${repository} with ${tags}` : `${repository} was created meanwhile`);
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/src/images/repository-root.js




/** The checkout that the workspace is or is in; where it is in none, the one of the first path. */
const repositoryRoot = async (workspace, paths) => {
    for (const start of [workspace, (0,external_node_path_.resolve)(workspace, paths[0] ?? '')]) {
        const root = rootAbove(await (0,promises_.realpath)(start).catch(() => start));
        if (root !== undefined)
            return root;
    }
    throw new failure/* Failure */.H('invalid-input', `${workspace} is not a git checkout. The tag is made from the commit's files: run actions/checkout first`);
};
/** Where a checkout begins: the folder with `.git`, which is a file in a worktree or a submodule. */
const rootAbove = (start) => {
    for (let directory = start;; directory = (0,external_node_path_.dirname)(directory)) {
        if (isRoot(directory))
            return directory;
        if ((0,external_node_path_.dirname)(directory) === directory)
            return undefined;
    }
};
const isRoot = (directory) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(directory, '.git'));
/** Whether a path lies below the root of another checkout that lies within this one, as a submodule or beside git. */
const isWithinAnother = (root, path) => {
    const above = path.split('/').slice(0, -1);
    return above.some((_, index) => isRoot((0,external_node_path_.join)(root, ...above.slice(0, index + 1))));
};

;// CONCATENATED MODULE: ./build/src/images/checkout-files.js




/**
 * Reads the checkout by two git processes, however many paths there are, and one for each submodule that is checked out; a
 * depth-1 checkout is enough. `paths` are files and folders from the workspace.
 */
const readCheckout = async ({ git, workspace, paths }) => {
    const root = await repositoryRoot(workspace, paths);
    // A path that is not there is told by who needs it, with the name of its input.
    const inRoot = paths.map((path) => pathInRoot({ root, workspace, path }).catch(() => []));
    const pathspecs = narrow((await Promise.all(inRoot)).flat());
    const list = async (args) => {
        const { code, stdout, stderr } = await git(['-C', root, ...args, ...pathspecs], {
            env: { GIT_LITERAL_PATHSPECS: '1' },
        });
        if (code === 0)
            return stdout.split('\0').filter(Boolean);
        throw new failure/* Failure */.H('invalid-input', `git cannot list the files of ${root}: ${stderr.trim()}. Is it a git checkout with a commit? actions/checkout makes one`);
    };
    const [listed, found] = await Promise.all([list(['ls-tree', '-r', '-z', 'HEAD']), list(checkout_files_status)]);
    const [committed, lying] = [listed.map(parseTreeEntry), found.flatMap(parseStatus)];
    // Git tells of a submodule's changed and new files, but not of those that it ignores.
    for (const { mode, path } of committed) {
        if (mode !== '160000' || !isRoot((0,external_node_path_.join)(root, path)))
            continue;
        const { code, stdout } = await git(['-C', (0,external_node_path_.join)(root, path), ...checkout_files_status]);
        if (code !== 0 || stdout !== '')
            lying.push(path);
    }
    return { root, committed: committed.sort(byPath), lying: [...new Set(lying)].sort() };
};
/** Ignored files, too: Docker sees them. No lock is taken, for other steps may use the same checkout. */
const checkout_files_status = [
    '--no-optional-locks',
    'status',
    '--porcelain=v2',
    '-z',
    '--no-renames',
    '--untracked-files=all',
    '--ignored=traditional',
    '--ignore-submodules=none',
];
/** A path of the workspace as git names it: from the repository's root, '' for the root itself. */
const pathInRoot = async ({ root, workspace, path, }) => {
    const real = await (0,promises_.realpath)((0,external_node_path_.resolve)(workspace, path)).catch((error) => {
        throw new failure/* Failure */.H('invalid-input', `paths: there is no \`${path}\` in ${workspace}`, { cause: error });
    });
    const inside = (0,external_node_path_.relative)(root, real);
    if (inside !== '..' && !inside.startsWith(`..${external_node_path_.sep}`))
        return inside;
    throw new failure/* Failure */.H('invalid-input', `\`${path}\` is not in the git checkout at ${root}. Name a path in it`);
};
/** Git compares every file with every pathspec: many are told by their topmost folders. */
const mostPathspecs = 50;
const narrow = (declared) => {
    const every = [...new Set(declared)];
    if (every.length === 0 || every.includes(''))
        return [];
    const topmost = [...new Set(every.map((path) => path.split('/')[0] ?? ''))];
    return ['--', ...(every.length <= mostPathspecs ? every : topmost)];
};
/** A line of `git ls-tree -r`: `mode type oid`, a tab, and the path. */
const parseTreeEntry = (line) => {
    const [, mode = '', oid = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return { mode, oid, path };
};
/** How many fields stand before the path, by the kind of entry (git-status(1), porcelain v2). */
const fieldsBeforePath = { '1': 8, u: 10, '?': 1, '!': 1 };
const parseStatus = (entry) => {
    const fields = fieldsBeforePath[entry[0] ?? ''];
    return fields === undefined ? [] : [entry.split(' ').slice(fields).join(' ')];
};
const byPath = (a, b) => a.path < b.path ? -1 : Number(a.path > b.path);

;// CONCATENATED MODULE: ./build/src/lib/in-lanes.js
/** Works on all items, at most `lanes` at a time, and gives the results in the items' order. The first error ends it. */
const inLanes = async (items, lanes, work) => {
    const results = [];
    const waiting = items.entries();
    let failed = false;
    const lane = async () => {
        for (const [index, item] of waiting) {
            if (failed)
                return;
            results[index] = await work(item);
        }
    };
    const ended = Array.from({ length: Math.min(lanes, items.length) }, async () => {
        try {
            await lane();
        }
        catch (error) {
            failed = true;
            throw error;
        }
    });
    await Promise.all(ended);
    return results;
};

;// CONCATENATED MODULE: ./build/src/images/dockerignore-pattern.js
/**
 * Reads a pattern as moby/patternmatcher 0.6 does, with its own ways: a `**` at the beginning may end within a name,
 * another one only at a slash. Undefined for what Docker refuses, and for what its regular expressions alone know (`\d`).
 */
const parsePattern = (pattern) => {
    const prefix = /^[^*?[\]\\]*/.exec(pattern)?.[0] ?? '';
    if (prefix === pattern)
        return { prefix, matches: (path) => path === pattern };
    const ending = /^\*\*([^*?[\]\\]+)$/.exec(pattern)?.[1];
    if (ending !== undefined)
        return { prefix, matches: (path) => path.endsWith(ending) || `/${path}` === ending };
    const steps = stepsOf(pattern);
    const tail = /(?:^|[*?[\]\\]\/?)([^*?[\]\\]*)$/.exec(pattern)?.[1] ?? '';
    const isPossible = (path) => path.startsWith(prefix) && path.endsWith(tail);
    return steps && { prefix, matches: (path) => isPossible(path) && takes(steps, path) };
};
const tokens = /\*\*\/?|\*|\?|\\.|\[[^\]]*\]|[\s\S]/gu;
/** Undefined when one of them is not known for sure. */
const stepsOf = (pattern) => {
    const steps = [...pattern.matchAll(tokens)].map(({ 0: token, index }) => token.startsWith('**') ? manyOf(index + token.length === pattern.length) : stepOf(token));
    const known = steps.flatMap((step) => step ?? []);
    return known.length === steps.length ? known : undefined;
};
const manyOf = (isLast) => ({ kind: isLast ? 'anything' : 'folders' });
const stepOf = (token) => {
    if (token === '*')
        return { kind: 'name' };
    if (token === '?')
        return { kind: 'one', is: (character) => character !== '/' };
    if (token.length > 1 && token.startsWith('['))
        return classOf(token);
    if (/^(?:[\^[\\]|\\[A-Za-z0-9])$/.test(token))
        return undefined;
    const plain = token.replace(/^\\/, '');
    return { kind: 'one', is: (character) => character === plain };
};
/** A class of plain characters and of ranges that go up. */
const classOf = (token) => {
    const [, not = '', inner = ''] = /^\[(\^?)([\w .,:=@%+~-]+)\]$/.exec(token) ?? [];
    const ranges = [...inner.matchAll(/(.)-(.)|(.)/g)].map(([, from, to, one]) => [from ?? one ?? '', to ?? one ?? '']);
    if (ranges.length === 0 || ranges.some(([from = '', to = '']) => from === '-' || to < from))
        return undefined;
    const has = (character) => ranges.some(([from = '', to = '']) => from <= character && character <= to);
    return { kind: 'one', is: (character) => has(character) === (not === '') };
};
/** All places at once, since a pattern of many stars must not take longer than a line. */
const takes = (steps, path) => {
    const characters = Array.from(path);
    let places = [0];
    for (const step of steps)
        places = places.length === 0 ? places : placesAfter(step, places, characters);
    return places.at(-1) === characters.length;
};
/** Where one may stand after the step; ascending. */
const placesAfter = (step, places, characters) => {
    const { kind } = step;
    if (kind === 'one') {
        return places.flatMap((place) => (place < characters.length && step.is(characters[place] ?? '') ? [place + 1] : []));
    }
    const from = new Set(places);
    const reached = [];
    let runs = false;
    for (let place = 0; place <= characters.length; place += 1) {
        const before = characters[place - 1];
        // A name ends at a slash, and a line's end is none of the characters that stand for themselves.
        runs = from.has(place) || (runs && before !== '\n' && !(kind === 'name' && before === '/'));
        if (from.has(place) || (runs && (kind !== 'folders' || before === '/')))
            reached.push(place);
    }
    return reached;
};

;// CONCATENATED MODULE: ./build/src/images/dockerignore.js

/**
 * Docker's own reading of a `.dockerignore`: the last rule that matches a path or one of its folders decides, `!` keeps.
 * BuildKit and the older builder differ in where they ask a folder's rules again; what one of them sees is not ignored.
 */
const parseDockerignore = (text) => {
    const rules = text
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .flatMap(ruleOf);
    const inFolder = new Map();
    const matchesOf = (path) => {
        const slash = path.lastIndexOf('/');
        const folder = slash < 0 ? undefined : (inFolder.get(path.slice(0, slash)) ?? matchesOf(path.slice(0, slash)));
        if (slash >= 0 && folder)
            inFolder.set(path.slice(0, slash), folder);
        return match(rules, path, folder);
    };
    const file = (path) => {
        const { older, buildKit } = matchesOf(path);
        return decided(rules, older) && decided(rules, buildKit);
    };
    return {
        file,
        folder: (path) => file(path) && !rules.some(({ keeps, prefix }) => keeps && mayMeet(prefix, `${path}/`)),
    };
};
const mayMeet = (prefix, folder) => prefix.startsWith(folder) || folder.startsWith(prefix);
const match = (rules, path, folder) => {
    const itself = rules.map((rule) => rule.matches(path));
    let ignored = false;
    const buildKit = rules.map(({ keeps }, index) => {
        const matches = folder?.buildKit[index] || (keeps === ignored && itself[index] === true);
        if (matches)
            ignored = !keeps;
        return matches;
    });
    return { older: itself.map((matches, index) => matches || folder?.older[index] === true), buildKit };
};
const decided = (rules, matches) => {
    const last = matches.lastIndexOf(true);
    return rules[last]?.keeps === false;
};
/** Docker cleans a line twice: what begins with `/!` keeps, too. */
const ruleOf = (line) => {
    const cleaned = cleanLine(line);
    const keeps = cleaned.startsWith('!');
    const text = keeps ? cleaned.slice(1) : cleaned;
    if (text === '')
        return [];
    const pattern = parsePattern(text);
    // What is not known for sure ignores nothing, and keeps everything.
    return pattern ? [{ ...pattern, keeps }] : [{ matches: () => keeps, prefix: '', keeps }];
};
const cleanLine = (line) => {
    const trimmed = line.trim();
    if (line.startsWith('#') || trimmed === '')
        return '';
    const keeps = trimmed.startsWith('!');
    const path = cleanPath(keeps ? trimmed.slice(1).trim() : trimmed).replace(/^\//, '');
    return cleanPath(`${keeps ? '!' : ''}${path}`.trim());
};
/** Go's filepath.Clean, but that nothing stays nothing. */
const cleanPath = (path) => {
    const root = path.startsWith('/') ? '/' : '';
    const clean = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            clean.push(part);
        else if (clean.length > 0 && clean.at(-1) !== '..')
            clean.pop();
        else if (root === '')
            clean.push(part);
    }
    return `${root}${clean.join('/')}`;
};

// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __nccwpck_require__(864);
;// CONCATENATED MODULE: ./build/src/images/hash-path.js





/**
 * What lies at a path of the repository as git would name it: a file, or a folder (a checkout within the checkout) file by
 * file, without its `.git`. What is gone or ignored is nothing.
 */
const hashPath = async (root, path, ignores) => {
    const full = (0,external_node_path_.join)(root, path);
    const stat = await (0,promises_.lstat)(full).catch((error) => {
        if ((0,is_missing/* isMissing */.b)(error))
            return undefined;
        throw error;
    });
    if (stat?.isDirectory())
        return ignores.folder(path) ? [] : hashFolder(root, path, ignores);
    if (ignores.file(path))
        return [];
    // It cannot be read by a name that lost its bytes; told apart from nothing, it is refused.
    if (stat === undefined)
        return isGarbled(path) ? [{ mode: '100644', oid: '', path }] : [];
    if (stat.isSymbolicLink())
        return [{ mode: '120000', oid: blobId(Buffer.from(await (0,promises_.readlink)(full))), path }];
    if (!stat.isFile())
        return [];
    return [{ mode: stat.mode & 0o100 ? '100755' : '100644', oid: await fileId(full, stat.size), path }];
};
/** A name that is not UTF-8 was decoded with characters that stand for what could not be. */
const isGarbled = (path) => path.includes('\uFFFD');
const hashFolder = async (root, path, ignores) => {
    const entries = [];
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(root, path)))
        if (name !== '.git')
            entries.push(...(await hashPath(root, (0,external_node_path_.join)(path, name), ignores)));
    return entries;
};
const mostAtOnceBytes = 4 * 1024 * 1024;
/** The id of a file, which may be larger than the memory. */
const fileId = async (path, size) => {
    if (size <= mostAtOnceBytes)
        return blobId(await (0,promises_.readFile)(path));
    const hash = (0,external_node_crypto_.createHash)('sha1').update(`blob ${size}\0`);
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        hash.update(chunk);
    return hash.digest('hex');
};
/** The object id that git gives to these bytes. */
const blobId = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');

;// CONCATENATED MODULE: ./build/src/images/source-files.js






/**
 * What Docker will see of the declared paths in a checkout that was read for them: files of HEAD by git's own object ids,
 * and those that are changed, generated or untracked by the same kind of id of their bytes, so that committing a file
 * changes no tag. What .dockerignore keeps from Docker is left out.
 */
const sourceFiles = async ({ root, committed, lying }, { workspace, context, paths: given, dockerignore }) => {
    const contextPath = await pathInRoot({ root, workspace, path: context });
    const inRoot = await Promise.all(given.map((path) => pathInRoot({ root, workspace, path })));
    const declared = inRoot.length === 0 ? [contextPath] : inRoot;
    const ignores = ignoresIn(contextPath, parseDockerignore(dockerignore));
    const files = new Map(pick(committed, declared, ({ path }) => path).map((entry) => [entry.path, entry]));
    const uncommitted = [];
    // Of what lies within another checkout git says nothing.
    const within = declared.filter((path) => isWithinAnother(root, path));
    // Git names a checkout within this one with a slash at the end.
    const paths = [...pick(lying, declared, (path) => path), ...within].map((path) => path.replace(/\/$/, ''));
    const hashed = await inLanes(paths, lanes, async (path) => ({ path, found: await hashPath(root, path, ignores) }));
    for (const { path, found } of hashed) {
        if (found.length === 0 && ignores.file(path))
            continue;
        uncommitted.push(path);
        files.delete(path);
        for (const entry of found)
            files.set(entry.path, entry);
    }
    const seen = [...files.values()].filter((entry) => !isIgnored(entry, ignores));
    const garbled = seen.find(({ path }) => isGarbled(path));
    if (garbled)
        throw strangeName(garbled.path);
    return { root, contextPath, declared, files: seen, uncommitted };
};
/** Files at once. */
const lanes = 16;
const strangeName = (path) => new failure/* Failure */.H('invalid-input', `the name of the file \`${path}\` is not UTF-8, so nobody can tell whether it changed. Rename it, or leave it out by .dockerignore`);
/** Of a list that is sorted by path, what is at or under one of the paths; '' is all of it. */
const pick = (sorted, paths, pathOf) => {
    const chosen = new Set();
    const from = (path) => lowerBound(sorted, (item) => pathOf(item) < path);
    for (const path of paths) {
        // '0' is the character after '/'.
        const inside = path === '' ? sorted : sorted.slice(from(`${path}/`), from(`${path}0`));
        const itself = sorted[from(path)];
        if (itself !== undefined && pathOf(itself) === path)
            chosen.add(itself);
        for (const item of inside)
            chosen.add(item);
    }
    return [...chosen];
};
const lowerBound = (sorted, isBefore) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
        const middle = (low + high) >>> 1;
        const item = sorted[middle];
        if (item !== undefined && isBefore(item))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
/** What .dockerignore keeps from Docker, by paths of the repository. */
const ignoresIn = (context, ignores) => {
    const inContext = (ask) => (path) => context === '' ? ask(path) : path.startsWith(`${context}/`) && ask(path.slice(context.length + 1));
    return { file: inContext(ignores.file), folder: inContext(ignores.folder) };
};
/** A submodule is one entry for all that is in it. */
const isIgnored = ({ path, mode }, ignores) => mode === '160000' ? ignores.folder(path) : ignores.file(path);

;// CONCATENATED MODULE: ./build/src/images/build-contexts.js




/** Whether a build context is a folder of the workspace, and not an address such as `docker-image://…` or a git URL. */
const isFolder = ({ value }) => !/^(?:[a-z][a-z0-9+.-]*:|git@)/i.test(value);
/** Reads what further contexts add to an image. */
const resolveContexts = ({ contexts, workspace, checkout }) => Promise.all(contexts.map(async (context) => {
    const { name, value } = context;
    if (isFolder(context)) {
        const declared = { workspace, context: value, paths: [], dockerignore: '' };
        const { files, contextPath } = await sourceFiles(checkout, declared);
        return { name, resolved: hashOfFolder(contextPath, files), folder: contextPath, files };
    }
    const layout = /^oci-layout:\/\/([^@]+?)(?::[^/:@]+)?(?:@.*)?$/.exec(value)?.[1];
    if (layout === undefined)
        return { name, resolved: value };
    const index = await (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.resolve)(workspace, layout), 'index.json'), 'utf8').catch(() => '');
    return { name, resolved: `${value} ${sha256(index)}` };
}));
const hashOfFolder = (folder, files) => sha256(JSON.stringify([folder, files.map(({ path, mode, oid }) => [path, mode, oid]).sort()]));
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');

;// CONCATENATED MODULE: ./build/src/images/cache-trouble.js
// BuildKit's own names of the two kinds of export.
const cacheStep = /^#(\d+) exporting (?:cache to |to GitHub Actions Cache)/;
const cacheSummary = /^ > exporting (?:cache to |to GitHub Actions Cache)/;
/** What buildx said when it could not use the cache; undefined when it could, or was not asked to. */
const cacheTrouble = (lastLines) => {
    // `ignore-error` is not asked where the cache cannot even be set up.
    const setUp = /^ERROR: .*?(failed to configure \S+ cache (?:exporter|importer): .*)$/;
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

;// CONCATENATED MODULE: ./build/src/images/docker-arguments.js
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

;// CONCATENATED MODULE: ./build/src/images/prepare-cache.js



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
const isBare = (ref) => !/^(?:localhost|[^/]*[.:][^/]*)\//.test(ref);
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

;// CONCATENATED MODULE: ./build/src/images/build-in-builder.js



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

// EXTERNAL MODULE: ./build/src/images/docker.js + 2 modules
var images_docker = __nccwpck_require__(904);
;// CONCATENATED MODULE: ./build/src/images/docker-method.js


/** Chooses by what is installed; a Failure says what is missing, before anything is built. */
const chooseMethod = async (asked, docker) => {
    const { engine, builder, platforms } = asked;
    const driver = engine === 'docker' ? undefined : await (0,images_docker/* buildxDriver */.fE)(docker, builder);
    if (driver !== undefined && driver !== 'docker')
        return { kind: 'buildx', builder, intoEngine: false, platforms };
    if (driver === undefined && (engine === 'buildx' || builder !== undefined)) {
        throw new failure/* Failure */.H('not-found', 'buildx is not installed. Use docker/setup-buildx-action before, or engine: docker');
    }
    if (platforms.length > 1) {
        throw new failure/* Failure */.H('invalid-input', `platforms: the Docker engine builds one platform, not ${platforms.join(', ')}. Set builder to a buildx instance (docker/setup-buildx-action makes one)`);
    }
    const native = await (0,images_docker/* enginePlatform */.qY)(docker);
    if (native === undefined) {
        throw new failure/* Failure */.H('unreachable', 'no Docker engine answers. Start one, set builder to a remote buildx instance, or push an oci-layout, which needs no Docker');
    }
    refuseAttestations(asked);
    if (driver === 'docker')
        return { kind: 'buildx', builder, intoEngine: true, platforms };
    await refuseOldBuilder(asked, docker);
    // The engine's older builder refuses --platform, even for the platform that it is.
    return { kind: 'docker', platforms: platforms.filter((platform) => platform !== native) };
};
const elsewhere = 'Set builder to a buildx instance with another driver than docker (docker/setup-buildx-action makes one)';
/** The engine's image store holds no attestations. */
const refuseAttestations = ({ provenance = 'none', sbom = false }) => {
    if (provenance === 'none' && !sbom)
        return;
    const input = sbom ? 'sbom' : 'provenance';
    throw new failure/* Failure */.H('invalid-input', `${input}: an image in the Docker engine cannot carry attestations. ${elsewhere}`);
};
const refuseOldBuilder = async ({ secrets = [], buildContexts = [] }, docker) => {
    if (buildContexts.length > 0) {
        throw new failure/* Failure */.H('invalid-input', `build-contexts: needs buildx, which does not build here. ${elsewhere}`);
    }
    if (secrets.length > 0 && !(await (0,images_docker/* buildsWithBuildKit */.Ub)(docker))) {
        throw new failure/* Failure */.H('invalid-input', `secrets: this Docker has its older builder alone, which takes none. ${elsewhere}`);
    }
};
/** Whether there is a docker command and an engine behind it. */
const engineAnswers = async (docker) => {
    try {
        return (await (0,images_docker/* enginePlatform */.qY)(docker)) !== undefined;
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.reason === 'not-found')
            return false;
        throw error;
    }
};

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
// EXTERNAL MODULE: ./build/src/images/iam-refusal.js
var iam_refusal = __nccwpck_require__(207);
;// CONCATENATED MODULE: ./build/src/images/push-trouble.js


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
        said: /name unknown|name_unknown|repository .* does not exist/i,
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

;// CONCATENATED MODULE: ./build/src/images/docker-push.js






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

;// CONCATENATED MODULE: ./build/src/images/dockerfile-instructions.js
const readInstructions = (dockerfile) => {
    const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/);
    const joiner = joinerOf(lines);
    const goesOn = joiner === '`' ? /`[ \t]*$/ : /\\[ \t]*$/;
    const instructions = [];
    let begun = '';
    let heredocs = [];
    for (const line of lines) {
        const [heredoc] = heredocs;
        if (heredoc !== undefined) {
            heredocs = isEnd(line, heredoc) ? heredocs.slice(1) : heredocs;
            continue;
        }
        // A comment or an empty line does not end an instruction.
        if (/^\s*(?:#|$)/.test(line))
            continue;
        begun += line.replace(goesOn, '');
        if (goesOn.test(line))
            continue;
        instructions.push(begun.trim());
        heredocs = heredocsOf(begun);
        begun = '';
    }
    return { instructions: [...instructions, begun.trim()].filter(Boolean), joiner };
};
/** The escape directive counts only above everything else. */
const joinerOf = (lines) => {
    const directives = lines.map((line) => /^#\s*([A-Za-z]\w*)\s*=\s*(\S+)\s*$/.exec(line));
    const above = directives.slice(0, directives.indexOf(null));
    return above.some((one) => one?.[1]?.toLowerCase() === 'escape' && one[2] === '`') ? '`' : '\\';
};
const isEnd = (line, { name, tabs }) => (tabs ? line.replace(/^\t+/, '') : line) === name;
const heredocsOf = (instruction) => /^(?:ONBUILD\s+)?(?:RUN|COPY|ADD)\s/i.test(instruction)
    ? [...instruction.matchAll(/(?:^|\s)\d*<<(-?)(["']?)([^\s<"']+)\2(?=\s|$)/g)].map(([, tabs, , name = '']) => ({
        name,
        tabs: tabs === '-',
    }))
    : [];

;// CONCATENATED MODULE: ./build/src/images/expand-word.js
/** A word of a Dockerfile with its quotes taken off and its variables filled in, as BuildKit's shell lexer does both. */
const expandWord = (source, values, joiner = '\\') => read({ source, values, joiner }, 0, '').text;
/** Up to one of the characters of `stop`; within double quotes a single one is nothing special. */
const read = (reading, start, stop) => {
    let text = '';
    let at = start;
    while (at < reading.source.length && !(stop !== '' && stop.includes(reading.source[at] ?? ''))) {
        const part = readPart(reading, at, stop === '"');
        text += part.text;
        at = part.end;
    }
    return { text, end: at };
};
const readPart = (reading, at, isQuoted) => {
    const { source, joiner } = reading;
    const character = source[at] ?? '';
    if (character === joiner)
        return { text: source[at + 1] ?? '', end: at + 2 };
    if (character === '$')
        return readVariable(reading, at);
    if (isQuoted)
        return { text: character, end: at + 1 };
    if (character === "'") {
        const end = source.indexOf("'", at + 1);
        return end < 0 ? { text: character, end: at + 1 } : { text: source.slice(at + 1, end), end: end + 1 };
    }
    if (character === '"') {
        const { text, end } = read(reading, at + 1, '"');
        return { text, end: end + 1 };
    }
    return { text: character, end: at + 1 };
};
const readVariable = (reading, at) => {
    const { source, values } = reading;
    const plain = /\$(\w+)/y;
    plain.lastIndex = at;
    const [all, name] = plain.exec(source) ?? [];
    if (all !== undefined && name !== undefined)
        return { text: values.get(name) ?? '', end: at + all.length };
    const braced = /\$\{(\w+)(:?[-+?]|##?|%%?|\/\/?)?/y;
    braced.lastIndex = at;
    const [begin, inner = '', operator = ''] = braced.exec(source) ?? [];
    if (begin === undefined)
        return { text: '$', end: at + 1 };
    const isReplacing = operator.startsWith('/');
    const word = read(reading, at + begin.length, isReplacing ? '/}' : '}');
    const replacement = isReplacing && source[word.end] === '/' ? read(reading, word.end + 1, '}') : undefined;
    const end = (replacement ?? word).end + 1;
    const operation = { operator, value: values.get(inner), word: word.text, by: replacement?.text ?? '' };
    return { text: chosen(operation) ?? applied(operation), end };
};
const applied = ({ operator, value = '', word, by }) => {
    const pattern = /^[/#%]/.exec(operator)?.[0];
    if (pattern === '/')
        return value.replace(new RegExp(expressionOf(word), operator === '//' ? 'gs' : 's'), () => by);
    return pattern === undefined ? value : trimmed(value, operator, word);
};
/** What stands for a variable that is there, or is not; with a colon, an empty one is not there. */
const chosen = ({ operator, value, word }) => {
    const isThere = value !== undefined && !(operator.startsWith(':') && value === '');
    if (operator.endsWith('-'))
        return isThere ? value : word;
    if (operator.endsWith('+'))
        return isThere ? word : '';
    return undefined;
};
/** `#` takes off the shortest beginning that matches, `%` the shortest end; twice the sign, the longest. */
const trimmed = (value, operator, word) => {
    const pattern = new RegExp(`^${expressionOf(word)}$`, 's');
    const lengths = Array.from({ length: value.length + 1 }, (_, length) => length);
    const inOrder = operator.length === 1 ? lengths : lengths.reverse();
    const isEnd = operator.startsWith('%');
    const cut = (length) => (isEnd ? value.slice(value.length - length) : value.slice(0, length));
    const length = inOrder.find((each) => pattern.test(cut(each))) ?? 0;
    return isEnd ? value.slice(0, value.length - length) : value.slice(length);
};
const expressionOf = (pattern) => pattern.replace(/[\s\S]/g, (character) => {
    if (character === '*')
        return '.*';
    return character === '?' ? '.' : character.replace(/[\\^$.+()[\]{}|/-]/, '\\$&');
});

;// CONCATENATED MODULE: ./build/src/images/base-images.js


/**
 * The images from elsewhere that a Dockerfile stands on: FROM, COPY --from and RUN --mount=from, with the arguments
 * filled in, without `scratch` and without its own stages. Each once, in order, for all platforms.
 */
const baseImages = (dockerfile, buildArguments, platforms) => {
    const images = platforms.flatMap((platform) => imagesFor(dockerfile, buildArguments, platform));
    return [...new Set(images)];
};
const imagesFor = (dockerfile, buildArguments, platform) => {
    const { instructions, joiner } = readInstructions(dockerfile);
    const first = instructions.findIndex((instruction) => from.test(instruction));
    // Only arguments before the first FROM count in a FROM.
    const values = valuesOf({ instructions: instructions.slice(0, Math.max(first, 0)), buildArguments, platform, joiner });
    const stages = [];
    return instructions.flatMap((instruction) => {
        const [, base, stage = ''] = from.exec(instruction) ?? [];
        const others = [...instruction.matchAll(outsideSources)].map(([, name]) => name);
        const names = [base, ...others].map((name = '') => expandWord(name, values, joiner));
        const images = names.filter((name) => name !== '' && name !== 'scratch' && !isOwn(name, stages));
        if (base !== undefined)
            stages.push(stage.toLowerCase());
        return images;
    });
};
/** The names that a Dockerfile gives to its stages, in lower case, as they are compared. */
const stageNames = (dockerfile) => readInstructions(dockerfile).instructions.flatMap((instruction) => from.exec(instruction)?.[2]?.toLowerCase() ?? []);
const from = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i;
const isOwn = (name, stages) => stages.includes(name.toLowerCase()) || /^\d+$/.test(name);
const valuesOf = ({ instructions, buildArguments, platform, joiner }) => {
    const given = new Map(buildArguments.map(({ name, value }) => [name, value]));
    const values = new Map(targetOf(platform));
    for (const { name, word } of instructions.flatMap(declarations)) {
        const value = given.get(name) ?? (word === undefined ? undefined : expandWord(word, values, joiner));
        if (value !== undefined)
            values.set(name, value);
    }
    return values;
};
const outsideSources = /(?:^COPY\s(?:.*\s)?--from=|\s--mount=(?:\S*[,"])?from=)([^\s,]+)/gi;
/** The arguments that BuildKit knows before any is declared (docs.docker.com, "Automatic platform ARGs in the global scope"). */
const targetOf = (platform) => {
    const [os = '', architecture = '', variant = ''] = platform.split('/');
    return [
        ['TARGETPLATFORM', platform],
        ['TARGETOS', os],
        ['TARGETARCH', architecture],
        ['TARGETVARIANT', variant],
    ];
};
/** `ARG` with some of `NAME` and `NAME=word`, where the word may hold quoted blanks. */
const declarations = (instruction) => [...(/^ARG\s+(.+)$/is.exec(instruction)?.[1] ?? '').matchAll(declaration)].map(([, name = '', word]) => ({
    name,
    word,
}));
const declaration = /([A-Za-z_]\w*)(?:=((?:"(?:\\.|[^"])*"|'[^']*'|\\.|[^\s"'\\])*))?(?:\s+|$)/g;

;// CONCATENATED MODULE: ./build/src/images/pinnable.js


/**
 * Whether a build context can stand for a base image: the Dockerfile's frontend must know of contexts, and none of its
 * stages may have the base image's name, since the context would stand for that stage, too.
 */
const canBePinned = (reference, dockerfile) => knowsContexts(dockerfile) && !stageNames(dockerfile).includes(familiarName(reference));
/** As BuildKit compares names: without what Docker Hub's may leave out, and without the tag `latest`. */
const familiarName = (reference) => {
    const { repository = reference, tag = 'latest' } = (0,image_reference/* parseReference */.F2)(reference) ?? {};
    const name = familiarRepository(repository);
    return tag === 'latest' ? name : `${name}:${tag}`;
};
/** A repository without what Docker Hub's may leave out. */
const familiarRepository = (repository) => repository.replace(/^(?:index\.)?docker\.io\//, '').replace(/^library\//, '');
/** Contexts came with docker/dockerfile 1.4; a frontend that does not know them may not even say so. */
const knowsContexts = (dockerfile) => {
    const [, frontend = ''] = /^(?:\uFEFF)?(?:#.*\n)*?#\s*syntax\s*=\s*(\S+)/i.exec(dockerfile) ?? [];
    if (frontend === '')
        return true;
    const { repository = '', tag = 'latest' } = (0,image_reference/* parseReference */.F2)(frontend) ?? {};
    return (/(?:^|\/)docker\/dockerfile(?:-upstream)?$/.test(repository) &&
        !/^(?:1\.[0-3](?:[.-].*)?|.*experimental)$/.test(tag));
};

;// CONCATENATED MODULE: ./build/src/images/look-up-base.js





/**
 * Who is asked: the engine, where it is what builds, and then the registry, by buildx and with the user's logins. What the
 * engine has says nothing of what a builder with another driver takes.
 */
const baseLookUp = async ({ engine, builder }, docker) => {
    const driver = engine === 'docker' ? undefined : await driverOf(docker, builder);
    const engineBuilds = (driver === undefined || driver === 'docker') && (await engineAnswers(docker));
    return async (reference) => (engineBuilds ? await askEngine(reference, docker) : undefined) ??
        (driver === undefined ? undefined : await askRegistry(reference, docker));
};
/** Where there is no docker at all, an image that is in ECR already is reused all the same. */
const driverOf = async (docker, builder) => {
    try {
        return await (0,images_docker/* buildxDriver */.fE)(docker, builder);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H && error.reason === 'not-found')
            return undefined;
        throw error;
    }
};
/** The digest under which the engine pulled it, from its own repository if there are several; of what was made here `id:` and its id. */
const askEngine = async (reference, docker) => {
    const { code, stdout } = await docker.run(['image', 'inspect', '--format', inspectFormat, reference]);
    const [id, ...digests] = stdout.trim().split('\n');
    if (code !== 0 || !id)
        return undefined;
    const pulled = digests.flatMap((each) => (0,image_reference/* parseReference */.F2)(each) ?? []);
    const own = pulled.filter(({ repository }) => familiarRepository(repository) === repositoryOf(reference));
    return (own.length > 0 ? own : pulled).flatMap(({ digest }) => digest ?? []).sort()[0] ?? `id:${id}`;
};
const repositoryOf = (reference) => familiarRepository((0,image_reference/* parseReference */.F2)(reference)?.repository ?? reference);
const inspectFormat = '{{.Id}}{{range .RepoDigests}}\n{{.}}{{end}}';
/** What the registry has under the name, with the user's logins. */
const askRegistry = async (reference, docker) => {
    const { code, stdout } = await docker.run(['buildx', 'imagetools', 'inspect', '--format', digestFormat, reference]);
    const digest = stdout.trim();
    return code === 0 && (0,image_reference/* isDigest */.Bc)(digest) ? digest : undefined;
};
const digestFormat = '{{.Manifest.Digest}}';

;// CONCATENATED MODULE: ./build/src/images/pin-bases.js





/** Before a build; what the engine does not have, and cannot be told by digest, is pulled to be looked at. */
const pinBases = async ({ bases, method, dockerfile }, docker) => {
    const known = bases.filter(({ reference, resolved }) => resolved !== reference && !isPinned(reference));
    const inEngine = method.kind === 'docker' || method.intoEngine;
    const ask = inEngine ? askEngine : askRegistry;
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
    if (method.kind === 'docker' || !(0,image_reference/* isDigest */.Bc)(base.resolved) || !canBePinned(base.reference, dockerfile))
        return false;
    if (!method.intoEngine)
        return true;
    return (await (0,images_docker/* engineTakesContexts */.vn)(docker)) && (await askEngine(base.reference, docker)) !== base.resolved;
};
const contextOf = ({ reference, resolved }) => {
    const repository = (0,image_reference/* parseReference */.F2)(reference)?.repository;
    return repository === undefined ? undefined : { name: reference, value: `docker-image://${repository}@${resolved}` };
};
/** The build would pull it, too, but not say which one it took. */
const pullMissing = async (bases, docker) => {
    for (const { reference } of bases) {
        if ((await askEngine(reference, docker)) === undefined)
            await docker.run(['pull', '--quiet', reference]);
    }
};
const refuseMoved = ({ reference, resolved }, now) => {
    if (now === resolved)
        return;
    const stands = now === undefined ? 'cannot be had here' : `stands for ${now} by now`;
    throw new failure/* Failure */.H('conflict', `base image ${reference}: the tag was made of ${resolved}, but the name ${stands}, so nothing was pushed. Run it again from where the tag was selected; a buildx builder with another driver than docker would take the one that was meant`);
};

;// CONCATENATED MODULE: ./build/src/images/secret-files.js



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
            const message = `secret-files: ${secret.id} cannot be read: there is no file \`${secret.path}\` in ${workspace}`;
            throw new failure/* Failure */.H('invalid-input', message, { cause: error });
        });
    }
};

;// CONCATENATED MODULE: ./build/src/images/docker-build.js









/** Builds with Docker, its output live in the log, and gives the push of the result. */
const buildWithDocker = async (wanted, outside, destination) => {
    const { source, repository, bases } = wanted;
    const plain = await outside.docker();
    const method = await chooseMethod(source, plain);
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
        value: isFolder(context) ? (0,external_node_path_.resolve)(workspace, context.value) : context.value,
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
    `the build of ${repository} failed, docker ended with code ${code}; nothing was pushed. Its last lines:`,
    ...lastLines.slice(-longestQuote),
].join('\n'));

;// CONCATENATED MODULE: ./build/src/images/fingerprint.js

/** Raised whenever the same ingredients must give other tags than before. */
const schemaVersion = 1;
/**
 * `src-` and 16 hex digits: the same ingredients, in whatever order they were found, give the same tag. A salt changes
 * the last 8 digits alone, so that whoever does not know it can still tell whether a tag is of his content.
 */
const fingerprint = (ingredients) => {
    const { files, dockerfile, context, target, buildArguments, platforms, buildContexts = [], bases, salt } = ingredients;
    const recipe = [
        schemaVersion,
        files.map(({ mode, oid, path }) => [path, mode, oid]).sort(byFirst),
        [dockerfile.path, dockerfile.mode, dockerfile.oid],
        context,
        target ?? null,
        buildArguments.map(({ name, value }) => [name, fingerprint_sha256(value)]).sort(byFirst),
        [...platforms].sort(),
        bases.map(({ reference, resolved }) => [reference, resolved]).sort(byFirst),
        null,
        // Only where there are any: the tags of all other images stay what they were.
        ...(buildContexts.length === 0 ? [] : [buildContexts.map(({ name, resolved }) => [name, resolved]).sort(byFirst)]),
    ];
    const content = fingerprint_sha256(JSON.stringify(recipe));
    const end = salt === undefined ? content.slice(8, 16) : fingerprint_sha256(`${content} ${salt}`).slice(0, 8);
    return `src-${content.slice(0, 8)}${end}`;
};
/** Whether the tag, salted or not, is of the content whose own tag is given. */
const isOfContent = (tag, own) => isFingerprint(tag) && tag.slice(0, 12) === own.slice(0, 12);
const isFingerprint = (tag) => /^src-[0-9a-f]{16}$/.test(tag);
const byFirst = ([a = ''], [b = '']) => (a < b ? -1 : Number(a > b));
const fingerprint_sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');

;// CONCATENATED MODULE: ./build/src/images/placeholders.js




/** What Git LFS leaves where it did not fetch a file begins so, and is small (git-lfs, docs/spec.md). */
const pointerStart = 'version https://git-lfs.github.com/spec/';
const mostPointerBytes = 1024;
const placeholders_lanes = 16;
/**
 * Refuses to build from what is not all there: a submodule or files (of a sparse checkout) that are not checked out, a
 * pointer of Git LFS. The tag is made of what they stand for, so an image without it would be reused for ever.
 */
const refusePlaceholders = async (files, root) => {
    const found = await inLanes(files, placeholders_lanes, async ({ path, mode }) => {
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

;// CONCATENATED MODULE: ./build/src/images/source-checks.js




const largestDockerfileBytes = 1024 * 1024;
/** Checks what can be checked before a build: the context is a folder, and the Dockerfile a text with instructions. */
const readDockerfile = async ({ workspace, context, file }) => {
    const contextPath = (0,external_node_path_.resolve)(workspace, context);
    const kind = await kindOf(contextPath);
    if (kind === 'missing')
        throw invalid(`context: there is no folder \`${context}\` in ${workspace}`);
    if (kind !== 'folder')
        throw invalid(`context: \`${context}\` is a file. Name the folder that holds it`);
    const path = file === undefined ? (0,external_node_path_.join)(contextPath, 'Dockerfile') : (0,external_node_path_.resolve)(workspace, file);
    const bytes = await readText(path, file ?? (0,external_node_path_.join)(context, 'Dockerfile'), await source_checks_elsewhere(workspace, context, file));
    const own = await readIfThere(`${path}.dockerignore`);
    const dockerignore = own ?? (await readIfThere((0,external_node_path_.join)(contextPath, '.dockerignore'))) ?? '';
    return { path, bytes, text: bytes.toString('utf8'), dockerignore };
};
/** Docker takes `file` from the working folder, Compose from the context: what is found there is offered. */
const source_checks_elsewhere = async (workspace, context, file) => {
    const inContext = file === undefined ? undefined : (0,external_node_path_.join)(context, file);
    const found = inContext !== undefined && (await kindOf((0,external_node_path_.resolve)(workspace, inContext))) === 'file';
    return `Paths count from the root of the checkout${found ? `; there is one at \`${inContext}\`` : ''}`;
};
const readText = async (path, shown, hint) => {
    const kind = await kindOf(path);
    if (kind === 'missing')
        throw invalid(`file: there is no Dockerfile at \`${shown}\`. Set file, or context. ${hint}`);
    if (kind === 'folder')
        throw invalid(`file: \`${shown}\` is a folder. Name the Dockerfile in it`);
    const bytes = await (0,promises_.readFile)(path);
    if (bytes.length > largestDockerfileBytes || bytes.includes(0)) {
        throw invalid(`file: \`${shown}\` is no Dockerfile: it holds ${bytes.length} bytes that are not text`);
    }
    if (!/^\s*FROM\s+\S/im.test(bytes.toString('utf8'))) {
        const what = bytes.toString('utf8').trim() === '' ? 'is empty' : 'has no FROM';
        throw invalid(`file: \`${shown}\` ${what}. A Dockerfile begins with FROM and an image`);
    }
    return bytes;
};
const kindOf = async (path) => {
    try {
        return (await (0,promises_.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return 'missing';
        throw error;
    }
};
const readIfThere = async (path) => {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return undefined;
        throw error;
    }
};
const invalid = (message) => new failure/* Failure */.H('invalid-input', message);

;// CONCATENATED MODULE: ./build/src/images/recipe.js







/** Reads what an image is made of: the one way for a single image and for a catalogue, so that both give one tag. */
const readRecipe = async ({ source, workspace, checkout, }) => {
    const { context, file, target, buildArguments, buildContexts: contexts = [], platforms, paths } = source;
    const dockerfile = await readDockerfile({ workspace, context, file });
    const { dockerignore, text, bytes } = dockerfile;
    const { files, uncommitted, root, contextPath, declared } = await sourceFiles(checkout, {
        workspace,
        context,
        paths,
        dockerignore,
    });
    const overridden = (reference) => contexts.some(({ name }) => name === reference);
    const recipe = {
        files,
        dockerfile: { mode: '100644', oid: blobId(bytes), path: await nameInRoot(root, dockerfile.path) },
        context: contextPath,
        target,
        buildArguments,
        platforms,
        buildContexts: await resolveContexts({ contexts, workspace, checkout }),
        references: baseImages(text, buildArguments, platforms).filter((reference) => !overridden(reference)),
    };
    return { recipe, dockerfile, uncommitted, declared };
};
/** A checkout may be reached through links; the last part of the path may be one that git holds. */
const nameInRoot = async (root, path) => (0,external_node_path_.relative)(root, (0,external_node_path_.join)(await (0,promises_.realpath)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path)));
/** What of the workspace a build may read: what the checkout has to be read for. */
const pathsOf = ({ context, paths, buildContexts = [] }) => [
    context,
    ...paths,
    ...buildContexts.filter(isFolder).map(({ value }) => value),
];

;// CONCATENATED MODULE: ./build/src/images/resolve-bases.js


/**
 * What each base image stands for now. What was resolved before, for a whole matrix, stands for just that, and one that is
 * pinned for its digest. Others are looked up; what nobody knows stands for its bare name: then a new image under that
 * name alone does not change the tag.
 */
const resolveBases = async (references, lookUp, given = []) => inLanes(references, resolve_bases_lanes, async (reference) => {
    const parsed = (0,image_reference/* parseReference */.F2)(reference);
    const known = given.find((base) => base.reference === reference)?.resolved ?? parsed?.digest;
    // What is no reference, since a variable in it is not known here, is nothing to ask for.
    return { reference, resolved: known ?? (parsed && (await lookUp?.(reference))) ?? reference };
});
/** Each look-up is a process. */
const resolve_bases_lanes = 8;

;// CONCATENATED MODULE: ./build/src/images/trace.js

const traceOf = (ingredients) => {
    const { files, dockerfile, context, target = '', buildArguments, buildContexts = [], platforms, bases } = ingredients;
    return {
        // The Dockerfile is told by itself.
        files: byPathOf(files.filter(({ path }) => path !== dockerfile.path)),
        dockerfile: byPathOf([dockerfile]),
        context,
        target,
        arguments: Object.fromEntries(buildArguments.map(({ name, value }) => [name, hashOf(value)])),
        contexts: Object.fromEntries(buildContexts.map(({ name, resolved }) => [name, resolved])),
        platforms: platforms.toSorted().join(', '),
        bases: Object.fromEntries(bases.map(({ reference, resolved }) => [reference, resolved])),
    };
};
const byPathOf = (entries) => Object.fromEntries(entries.map(({ path, mode, oid }) => [path, `${mode} ${oid}`]));
/** Values say nothing of what they stand for; 12 hex digits tell two of them apart. */
const hashOf = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
/** What changed from one to the other, each as a few words; empty when they are the same. */
const trace_differences = (now, before) => [
    ...changes(now.dockerfile, before.dockerfile),
    ...named(changes(now.files, before.files)),
    ...(now.context === before.context ? [] : [`context is \`${now.context}\`, it was \`${before.context}\``]),
    ...(now.target === before.target ? [] : [`target is \`${now.target}\`, it was \`${before.target}\``]),
    ...changes(now.arguments, before.arguments).map((change) => `build argument ${change}`),
    ...changes(now.contexts, before.contexts).map((change) => `build context ${change}`),
    ...(now.platforms === before.platforms ? [] : [`platforms are ${now.platforms}, they were ${before.platforms}`]),
    ...changes(now.bases, before.bases).map((change) => `base image ${change}`),
];
const changes = (now, before) => [
    ...Object.entries(now).flatMap(([name, value]) => changeOf({ name, value, was: before[name] })),
    ...Object.keys(before)
        .filter((name) => !(name in now))
        .map((name) => `${name} is gone`),
];
const changeOf = ({ name, value, was }) => {
    if (value === was)
        return [];
    if (was === undefined)
        return [`${name} is new`];
    const [[mode, oid], [oldMode, oldOid]] = [value.split(' '), was.split(' ')];
    return [oid !== undefined && oid === oldOid ? `${name} has mode ${mode}, it had ${oldMode}` : `${name} changed`];
};
const mostNamed = 3;
const named = (all) => all.length <= mostNamed ? all : [...all.slice(0, mostNamed), `${all.length - mostNamed} files more`];

;// CONCATENATED MODULE: ./build/src/images/trace-label.js


/** The label by which an image says what it was made of, so that a later run can say what changed since. */
const traceLabelName = 'slipway.made-of';
/** Labels are in every image and shown by `docker inspect`: many files are told by their folders. */
const mostFiles = 32;
const traceLabel = (trace) => ({
    name: traceLabelName,
    value: JSON.stringify({ ...trace, files: summarise(trace.files) }),
});
const summarise = (files) => {
    const deepest = Math.max(1, ...Object.keys(files).map((path) => path.split('/').length));
    for (let depth = deepest; depth > 0; depth -= 1) {
        const folders = Object.groupBy(Object.entries(files), ([path]) => path.split('/').slice(0, depth).join('/'));
        const names = Object.keys(folders);
        if (names.length <= mostFiles)
            return Object.fromEntries(names.map((name) => [name, trace_label_hashOf(folders[name] ?? [])]));
    }
    return { '.': trace_label_hashOf(Object.entries(files)) };
};
const trace_label_hashOf = (files) => (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(files.sort())).digest('hex').slice(0, 12);
/** What changed since an image whose label is given; undefined when the label says nothing that can be read. */
const differencesSince = (now, label) => {
    const before = parseTrace(label);
    return before && differences({ ...now, files: asIn(now.files, Object.keys(before.files)) }, before);
};
/** The files told by the folders of another summary; what is in none of them is told by itself. */
const asIn = (files, folders) => {
    const folderOf = (path) => folders.find((folder) => folder === '.' || path === folder || path.startsWith(`${folder}/`)) ?? path;
    const grouped = Object.groupBy(Object.entries(files), ([path]) => folderOf(path));
    return Object.fromEntries(Object.entries(grouped).map(([folder, within]) => [folder, trace_label_hashOf(within ?? [])]));
};
const parseTrace = (label) => {
    const value = parsed(label);
    const fields = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    const text = (name) => {
        const found = fields.get(name);
        return typeof found === 'string' ? found : '';
    };
    const record = (name) => {
        const found = fields.get(name);
        const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
        return Object.fromEntries(entries.map(([key, one]) => [key, String(one)]));
    };
    if (!fields.has('files') || !fields.has('dockerfile'))
        return undefined;
    return {
        files: record('files'),
        dockerfile: record('dockerfile'),
        context: text('context'),
        target: text('target'),
        arguments: record('arguments'),
        contexts: record('contexts'),
        platforms: text('platforms'),
        bases: record('bases'),
    };
};
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/images/dockerfile-image.js











/** Reads what the image is made of, and so its tag. Changes nothing, and asks no registry. */
const dockerfileImage = async (wanted, outside) => {
    const { source, workspace } = wanted;
    const { bases: given = [], salt } = source;
    await refuseMissingSecrets(source.secrets ?? [], workspace);
    const checkout = await readCheckout({ git: outside.git, workspace, paths: pathsOf(source) });
    const { recipe, dockerfile, uncommitted } = await readRecipe({ source, workspace, checkout });
    if (uncommitted.length > 0)
        outside.progress.say(uncommittedLine(uncommitted));
    const open = recipe.references.some((reference) => !given.some((base) => base.reference === reference));
    const bases = await resolveBases(recipe.references, open ? await baseLookUp(source, await outside.docker()) : undefined, given);
    for (const { reference, resolved } of bases)
        outside.progress.say(`Base image ${reference}: ${resolved}`);
    const own = fingerprint({ ...recipe, bases, salt });
    const tag = source.fingerprint ?? own;
    if (!isOfContent(tag, own))
        throw otherContent(source, own);
    const labels = [...(source.labels ?? []), traceLabel(traceOf({ ...recipe, bases }))];
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
const dockerfile_image_mostNamed = 5;
const uncommittedLine = (paths) => {
    const more = paths.length > dockerfile_image_mostNamed ? ` and ${paths.length - dockerfile_image_mostNamed} more` : '';
    return `Not as committed, so they count as they lie here: ${paths.slice(0, dockerfile_image_mostNamed).join(', ')}${more}`;
};

// EXTERNAL MODULE: ./build/src/images/ecr-connection.js + 5 modules
var ecr_connection = __nccwpck_require__(476);
;// CONCATENATED MODULE: ./build/src/images/tar.js

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

;// CONCATENATED MODULE: ./build/src/images/layout-files.js






/** Opens a layout that is a folder or a tar. */
const openLayout = async (path, shown) => {
    const found = await (0,promises_.stat)(path).catch((error) => {
        if ((0,is_missing/* isMissing */.b)(error))
            throw layout_files_invalid(`there is nothing at \`${shown}\`. Build it before this step`);
        throw error;
    });
    const locate = found.isDirectory() ? inFolder(path) : await inTar(path);
    const bytesOf = async (name) => {
        const place = await locate(name);
        if (place === undefined)
            throw layout_files_invalid(`\`${shown}\` has no ${name}. It should be an OCI image layout`);
        return { size: place.size, slice: (start, end) => slice(place, start, end) };
    };
    return {
        read: async (name) => {
            const { size, slice: read } = await bytesOf(name);
            if (size > largestTextBytes)
                throw layout_files_invalid(`${name} of \`${shown}\` is too large: ${size} bytes`);
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
const withFile = async (path, work) => {
    const file = await (0,promises_.open)(path);
    try {
        return await work(file);
    }
    finally {
        await file.close();
    }
};
const layout_files_sha256 = (bytes) => `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
const layout_files_invalid = (message) => new failure/* Failure */.H('invalid-input', `oci-layout: ${message}`);

;// CONCATENATED MODULE: ./build/src/images/layout-manifests.js



const isFields = (value) => typeof value === 'object' && value !== null;
/** Reads the one image of the layout, or the one index of several platforms; every manifest's bytes must be its digest's. */
const readManifests = async (files) => {
    const roots = descriptors(parse(await files.read('index.json'), 'index.json').manifests);
    const [root] = roots;
    const images = new Set(roots.map(({ digest }) => digest)).size;
    // One image may be named by several tags.
    if (root === undefined || images > 1) {
        throw layout_manifests_invalid(`index.json names ${images} images, but one is pushed. Export one image, or one index of several platforms`);
    }
    return walk(files, root);
};
const walk = async (files, { digest, mediaType }) => {
    const bytes = await files.read(blobName(digest));
    if (layout_files_sha256(bytes) !== digest)
        throw layout_manifests_invalid(`${blobName(digest)} is damaged: its bytes are ${layout_files_sha256(bytes)}`);
    const manifest = parse(bytes, blobName(digest));
    const children = await Promise.all(descriptors(manifest.manifests).map((child) => walk(files, child)));
    const own = descriptors([...(manifest.config === undefined ? [] : [manifest.config]), ...listOf(manifest.layers)]);
    return {
        manifests: [
            ...children.flatMap((child) => child.manifests),
            { digest, mediaType, manifest: bytes.toString('utf8') },
        ],
        layers: [...new Set([...children.flatMap((child) => child.layers), ...own.map((layer) => layer.digest)])],
    };
};
const parse = (bytes, name) => {
    try {
        const value = JSON.parse(bytes.toString('utf8'));
        if (isFields(value))
            return value;
    }
    catch {
        throw layout_manifests_invalid(`${name} is not JSON`);
    }
    throw layout_manifests_invalid(`${name} is not a JSON object`);
};
const listOf = (value) => (Array.isArray(value) ? value : []);
const descriptors = (value) => listOf(value).map((descriptor) => {
    const { digest, mediaType } = isFields(descriptor) ? descriptor : {};
    if (typeof digest === 'string' && (0,image_reference/* isDigest */.Bc)(digest) && typeof mediaType === 'string')
        return { digest, mediaType };
    throw layout_manifests_invalid('a descriptor has no digest or no media type');
});
const layout_manifests_invalid = (message) => new failure/* Failure */.H('invalid-input', `oci-layout: ${message}`);

;// CONCATENATED MODULE: ./build/src/images/layout-image.js








/** A prebuilt image: its tag is made of its digest, and it goes through the ECR API, with no Docker. */
const layoutImage = async ({ source, workspace }, outside) => {
    const files = await openLayout((0,external_node_path_.resolve)(workspace, source.path), source.path);
    const { manifests, layers } = await readManifests(files);
    const image = manifests.at(-1);
    if (!image)
        throw new failure/* Failure */.H('invalid-input', `oci-layout: \`${source.path}\` holds no image`);
    const tag = `img-${image.digest.slice('sha256:'.length, 'sha256:'.length + 16)}`;
    // Every blob is looked for now, so that a layout with a hole pushes nothing.
    const build = async (destination) => {
        const under = (destination && (0,image_reference/* parseReference */.F2)(destination.reference)?.tag) ?? tag;
        await Promise.all(layers.map((digest) => files.blob(digest)));
        return () => push({ files, manifests, layers, image, tag: under }, outside);
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
const pushMissing = async ({ files, manifests, layers, image, tag }, { ecr, progress }) => {
    const missing = await missingLayers(ecr, layers);
    progress.say(`${layers.length} blobs, ${missing.length} of them new to ECR`);
    await inLanes(missing, layout_image_lanes, async (digest) => ecr.uploadLayer(digest, await files.blob(digest)));
    for (const child of manifests.slice(0, -1))
        await ecr.put(child);
    return (await ecr.put(image, tag)) === 'taken' ? 'taken' : { digests: [image.digest] };
};
const mostAtOnce = 100;
const missingLayers = async (ecr, layers) => {
    const missing = [];
    for (let first = 0; first < layers.length; first += mostAtOnce) {
        missing.push(...(await ecr.missingLayers(layers.slice(first, first + mostAtOnce))));
    }
    return missing;
};
/** More at a time would only share the same line. */
const layout_image_lanes = 4;

;// CONCATENATED MODULE: ./build/src/images/read-back.js


const readBackMilliseconds = 60_000;
/** ECR may not know an image yet that it has just taken. */
const readBack = (tag, find, clock) => (0,retry/* retry */.L)({
    what: `reading ${tag} back from ECR`,
    clock,
    budgetMilliseconds: readBackMilliseconds,
    firstDelayMilliseconds: 200,
    longestDelayMilliseconds: 5_000,
    attempt: async () => (await find()) ?? (0,retry/* again */.T)('ECR does not serve it yet'),
}).catch((error) => {
    if (!(error instanceof failure/* Failure */.H))
        throw error;
    throw new failure/* Failure */.H(error.reason, `${error.message}. The push was accepted; run the job again`, { cause: error });
});

;// CONCATENATED MODULE: ./build/src/images/judge-findings.js
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

;// CONCATENATED MODULE: ./build/src/images/manifest.js
const manifest_isFields = (value) => typeof value === 'object' && value !== null;
const fieldsOf = (value) => (manifest_isFields(value) ? value : {});
const manifest_listOf = (value) => (Array.isArray(value) ? value.map(fieldsOf) : []);
const textOf = (value) => (typeof value === 'string' ? value : '');
/** Reads a manifest that a registry took, of an image or of an index. */
const readManifest = (text) => {
    const { config, layers, manifests } = fieldsOf(JSON.parse(text));
    const blobs = [...manifest_listOf(config === undefined ? [] : [config]), ...manifest_listOf(layers)];
    return {
        blobs: blobs.filter(isHeldByRegistry).map(({ digest, size }) => ({ digest: textOf(digest), size: Number(size) })),
        children: manifest_listOf(manifests).map((child) => ({ digest: textOf(child.digest), platform: platformOf(child) })),
    };
};
/** Layers of Windows' base images lie elsewhere: no registry has them. */
const isHeldByRegistry = ({ mediaType }) => !/foreign|nondistributable/.test(textOf(mediaType));
/** BuildKit gives its attestations an unknown platform. What names one is run there, whatever its annotations say. */
const platformOf = ({ platform }) => {
    const { os, architecture, variant } = fieldsOf(platform);
    if (os === 'unknown')
        return undefined;
    return [os ?? 'linux', architecture ?? 'amd64', variant].filter(Boolean).join('/');
};

;// CONCATENATED MODULE: ./build/src/images/judge-scan.js
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

;// CONCATENATED MODULE: ./build/src/images/scan-image.js



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

;// CONCATENATED MODULE: ./build/src/images/scan-gate.js



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
    const { children } = readManifest(manifest);
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

;// CONCATENATED MODULE: ./build/src/images/pass-gate.js


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
        return readBack(tag, find, clock);
    });
};

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
    return Array.isArray(layers) ? layers.map(served_sizeOf) : [];
};
const served_sizeOf = (layer) => typeof layer === 'object' && layer !== null && 'size' in layer && typeof layer.size === 'number' ? layer.size : 0;

;// CONCATENATED MODULE: ./build/src/images/user-tags.js


/** Tags without the `host/repository:` that they may have been given with; it must be the one that is pushed to. */
const bareTags = (tags, hostAndRepository) => {
    const foreign = tags.filter((tag) => tag.includes(':') && (0,image_reference/* parseReference */.F2)(tag)?.repository !== hostAndRepository);
    if (foreign.length > 0) {
        throw new failure/* Failure */.H('invalid-input', `tags: ${foreign.join(', ')} is not in ${hostAndRepository}, where the image goes. Name the tag alone`);
    }
    return [...new Set(tags.map((tag) => (0,image_reference/* parseReference */.F2)(tag)?.tag ?? tag))];
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
const conflict = (repository, tags) => new failure/* Failure */.H('conflict', `tags: ${tags.map((tag) => `\`${tag}\``).join(', ')} of \`${repository}\` stands for another image and is immutable. Choose a tag that is new for each image, such as the commit, or make the repository's tags mutable`);

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
    const tags = bareTags(request.tags, `${repository.host}/${request.repository}`);
    const standing = await ecr.imagesByTag([tag, ...tags]);
    const found = standing.get(tag);
    const { digest } = candidate;
    const tagging = { repository: request.repository, tags, standing };
    refuseTakenTags({ ...tagging, mutability: repository, digest: found?.digest ?? digest });
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
    await applyTags({ ...tagging, image }, outside);
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
    const winner = await find();
    if (winner)
        return overtaken(winner);
    const pushed = await progress.phase('push', push);
    const image = await progress.phase('verify', () => readBack(tag, find, outside.clock));
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

;// CONCATENATED MODULE: ./build/src/actions/ecr-build-push/gate.js
const gateOf = (input) => {
    const severity = input['scan-gate'];
    if (severity === 'none')
        return undefined;
    return { severity, baseline: input['scan-baseline'], timeoutMilliseconds: input['scan-timeout'] };
};
/** Why the step fails though nothing went wrong. */
const refusal = ({ name, digest, scan }) => scan.verdict === 'blocked'
    ? {
        reason: 'rejected',
        message: `scan-gate: ${name} is not released: ${scan.why}. The summary lists them (${digest})`,
    }
    : {
        reason: 'timed-out',
        message: `scan-gate: ${name} is not released, since ECR has no whole scan of it: ${scan.why}`,
    };

;// CONCATENATED MODULE: ./build/src/actions/ecr-build-push/run.js





const outputs = ['outcome', 'reason', 'tag', 'digest', 'image', 'image-json'];
const run = async (input, { context, outside, newSalt }) => {
    const result = await ensure({
        workspace: context.workspace,
        repository: input.repository,
        name: input.name ?? (0,image_reference/* shortName */.EU)(input.repository),
        source: sourceOf(input, context, newSalt),
        tags: input.tags,
        push: input.push,
        createRepository: input['create-repository'] === 'if-missing',
        gate: gateOf(input),
        budgetMilliseconds: input.timeout,
    }, outside);
    const { outcome } = result;
    return {
        outcome,
        outputs: result.pushed
            ? {
                tag: result.image.tag,
                digest: result.image.digest,
                image: result.reference,
                'image-json': (0,image_reference/* formatImageJson */.LF)(result.image),
            }
            : { tag: result.tag, digest: '', image: '', 'image-json': '' },
        report: describeImage(result),
        ...('digest' in result && { failure: refusal(result) }),
    };
};
const sourceOf = (input, { event, cacheService }, newSalt) => {
    const layout = input['oci-layout'];
    if (layout !== undefined)
        return { kind: 'oci-layout', path: layout };
    const { context, file, target, platforms, paths, engine, builder, labels, provenance, sbom, cache, repository } = input;
    return {
        kind: 'dockerfile',
        ...{ context, file, target, platforms, paths, engine, builder, labels, provenance, sbom },
        buildArguments: input['build-args'],
        secrets: [...input.secrets, ...input['secret-files']],
        buildContexts: input['build-contexts'],
        cache: wishCache({ cache, ref: input['cache-ref'], repository, event, cacheService }),
        fingerprint: input.fingerprint,
        bases: input['base-images'],
        salt: input.rebuild === 'always' ? newSalt() : undefined,
    };
};


/***/ }),

/***/ 60:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xc: () => (/* binding */ cleanUpImages),
  Ty: () => (/* binding */ imageSettings),
  RN: () => (/* binding */ inTime)
});

// UNUSED EXPORTS: awsClient

// EXTERNAL MODULE: ./build/src/images/local-handles.js + 7 modules
var local_handles = __nccwpck_require__(742);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __nccwpck_require__(588);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
;// CONCATENATED MODULE: ./build/src/lib/trust-policy.js

const issuerHost = (claims) => (claims.iss ?? '').replace(/^https?:\/\//, '');
const usual = {
    aud: () => 'StringEquals `sts.amazonaws.com`',
    sub: (claims) => isImmutable(claims)
        ? 'StringEquals this very text, ids included; one written before July 2026 lacks the ids'
        : 'StringEquals this very text; StringLike if there is a `*` in the policy',
    repository: () => 'the text before the second `:` of `sub`',
    repository_id: () => 'StringEquals, for a policy that survives a rename',
    repository_owner_id: () => 'StringEquals, for all repositories of an owner',
    environment: () => 'takes the place of `ref` at the end of `sub`: only a job with this `environment:` has it',
    ref: () => 'at the end of `sub` when the job has no environment and is no pull request',
    event_name: () => '`pull_request` makes `sub` end with `:pull_request`, whatever the ref',
    job_workflow_ref: () => 'StringLike `owner/repository/.github/workflows/file@ref`, with the ref that the caller wrote',
};
/** What the token claimed beside what trust policies usually want of it, and a statement that would accept it. */
const trustSections = (roleArn, claims) => [
    {
        heading: 'What the token claims, and what trust policies usually want',
        body: [
            (0,markdown/* table */.tp)(['Claim', 'This job', 'In a trust policy'], Object.entries(usual).map(([name, want]) => [
                (0,markdown/* code */.aY)(name),
                (0,markdown/* code */.aY)(claims[name] ?? '') || 'not claimed',
                want(claims),
            ])),
            ...subjectHints(claims).map((hint) => `- ${hint}`),
        ].join('\n\n'),
        weight: 'essential',
    },
    {
        heading: 'A statement that accepts this job',
        body: (0,markdown/* fenced */.OF)(JSON.stringify(statement(roleArn, claims), null, 2), 'json'),
        weight: 'detail',
    },
];
/** Repositories made or renamed since July 2026 have their ids in `sub`: `repo:owner@1/name@2:…`. */
const isImmutable = ({ sub = '' }) => /^repo:[^/:]+@\d+\/[^:]+@\d+:/.test(sub);
/** What most often makes a policy miss this `sub`. */
const subjectHints = (claims) => {
    const { sub = '', environment, ref = '', event_name: event = '' } = claims;
    const old = sub.replace(/@\d+(?=[/:])/g, '');
    return [
        ...(isImmutable(claims)
            ? [
                `\`sub\` has the immutable form: a policy that wants ${(0,markdown/* code */.aY)(old)} does not accept it. Name ${(0,markdown/* code */.aY)(sub)}, or both`,
            ]
            : []),
        ...(environment !== undefined
            ? [
                `The job has an environment, so \`sub\` ends with ${(0,markdown/* code */.aY)(`:environment:${environment}`)} and not with its ref ${(0,markdown/* code */.aY)(ref)}`,
            ]
            : []),
        ...(sub.endsWith(':pull_request')
            ? [
                'The run is for a pull request, so `sub` ends with `:pull_request`: a role that writes had better not accept it. Run this job on a push, or with `push: false`',
            ]
            : []),
        ...(environment === undefined && event !== 'pull_request' && sub.includes(':ref:')
            ? [
                'The job has no environment: a policy that wants `:environment:…` accepts it only with `environment:` in the job',
            ]
            : []),
    ];
};
const statement = (roleArn, claims) => {
    const [, partition = 'aws', , , account = ''] = roleArn.split(':');
    const host = issuerHost(claims);
    const equals = { [`${host}:aud`]: claims.aud ?? '', [`${host}:sub`]: claims.sub ?? '' };
    return {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${host}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: equals },
    };
};

;// CONCATENATED MODULE: ./build/src/lib/role-refusal.js


/** Why a role was not given, with what to do. STS never says which claim it did not accept, so all are shown beside it. */
const roleRefusal = (refused) => {
    const { roleArn, claims, code, said } = refused;
    const { reason, todo, sections } = adviceFor(refused);
    const message = [
        `AWS does not let this job assume ${roleArn} (STS said: ${code}: ${said}).`,
        `The token says: sub is \`${claims.sub ?? ''}\`, aud is \`${claims.aud ?? ''}\`, iss is \`${claims.iss ?? ''}\`.`,
        todo,
        ...(sections === 'trust' ? subjectHints(claims) : []),
    ].join('\n');
    return new failure/* Failure */.H(reason, message, sections === 'trust' ? { sections: trustSections(roleArn, claims) } : {});
};
const adviceFor = (refused) => {
    const { code, said } = refused;
    const named = code.replace(/Exception$/, '');
    if (named === 'InvalidIdentityToken') {
        return byMessage.find(([pattern]) => pattern.test(said))?.[1](refused) ?? otherToken(refused);
    }
    return byCode[named]?.(refused) ?? trust(refused);
};
const provider = ({ claims, roleArn }) => `the identity provider of ${(claims.iss ?? '').replace(/^https?:\/\//, '')} in account ${roleArn.split(':')[4]}`;
const trust = (refused) => ({
    reason: 'denied',
    todo: `Compare the role's trust policy: its Principal must be ${provider(refused)}, and its conditions must accept that aud and that sub, to the letter. The same is said when there is no such role.`,
    sections: 'trust',
});
const otherToken = (refused) => ({
    reason: 'denied',
    todo: `Look at ${provider(refused)}: its address and its audiences.`,
    sections: 'trust',
});
/** InvalidIdentityToken says by its message alone what it is about. */
const byMessage = [
    [
        /No OpenIDConnect provider found/,
        (refused) => ({
            reason: 'not-found',
            todo: `Create ${provider(refused)} (aws iam create-open-id-connect-provider --url ${refused.claims.iss} --client-id-list ${refused.claims.aud}), or correct the account in role-to-assume.`,
        }),
    ],
    [
        /Incorrect token audience/,
        (refused) => ({
            reason: 'denied',
            todo: `Add the audience ${refused.claims.aud} to ${provider(refused)}: aws iam add-client-id-to-open-id-connect-provider.`,
        }),
    ],
    [
        /verification key|thumbprint|certificate/,
        (refused) => ({
            reason: 'unreachable',
            todo: `STS could not check the token with its issuer. Run the job again; on GitHub Enterprise Server ${refused.claims.iss} must be reachable from AWS.`,
        }),
    ],
];
const byCode = {
    AccessDenied: trust,
    ExpiredToken: () => ({
        reason: 'denied',
        todo: 'The token lives for five minutes: look at the clock of the runner, and run the job again.',
    }),
    IDPCommunicationError: ({ claims }) => ({
        reason: 'unreachable',
        todo: `STS could not reach ${claims.iss}. Run the job again; an issuer of your own must be reachable from AWS.`,
    }),
    IDPRejectedClaim: ({ claims }) => ({
        reason: 'denied',
        todo: `The issuer ${claims.iss} took the token back, or its claims are not valid any more. Run the job again.`,
    }),
    MalformedPolicyDocument: () => ({
        reason: 'unexpected',
        todo: 'The session policy is not valid, but none is sent: look for a proxy that rewrites requests.',
    }),
    PackedPolicyTooLarge: () => ({
        reason: 'rejected',
        todo: "The token's session tags are too large: shorten what the identity provider makes tags of.",
    }),
    RegionDisabled: ({ region }) => ({
        reason: 'denied',
        todo: `STS is switched off in ${region}: activate it in the account settings of IAM, or set aws-region to one that is active.`,
    }),
    ValidationError: () => ({
        reason: 'invalid-input',
        todo: 'Correct role-to-assume: it is the ARN of a role, such as arn:aws:iam::123456789012:role/build.',
    }),
};

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var clock = __nccwpck_require__(481);
;// CONCATENATED MODULE: ./build/src/outside/github-oidc.js

/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
const requestIdToken = async (http, request, audience) => {
    if (request === undefined) {
        throw new failure/* Failure */.H('denied', 'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do');
    }
    const url = new URL(request.url);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' };
    const { status, body } = await http({ url: url.href, headers });
    const token = status === 200 ? fieldOf(body, 'value') : undefined;
    if (token !== undefined)
        return token;
    throw new failure/* Failure */.H('denied', `GitHub gave no OIDC token: it answered ${status}. Run the job again`);
};
/** What a token says of itself, as far as it is text; it is not verified here. */
const claimsOf = (token) => {
    const claims = Object.entries(fieldsOf(payloadOf(token))).filter((claim) => typeof claim[1] === 'string');
    return Object.fromEntries(claims);
};
/** When a token ends, in epoch milliseconds; undefined when it does not say. */
const expiryOf = (token) => {
    const { exp } = fieldsOf(payloadOf(token));
    return typeof exp === 'number' ? exp * 1000 : undefined;
};
const payloadOf = (token) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
const fieldOf = (json, name) => {
    const field = fieldsOf(json)[name];
    return typeof field === 'string' ? field : undefined;
};
const fieldsOf = (json) => {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(327);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
;// CONCATENATED MODULE: ./build/src/outside/http-exchange.js




/**
 * What begins an exchange, with a pool of connections of its own. node:http rather than fetch: fetch costs 35 ms at its
 * first use. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are Node's own `proxyEnv`. NODE_EXTRA_CA_CERTS is read before an action
 * can set it, so a private CA comes in here.
 */
const createBegin = ({ caCertificate }) => {
    const agentOptions = { keepAlive: true, proxyEnv: process.env };
    const ca = caCertificate === undefined ? {} : { ca: [...(0,external_node_tls_namespaceObject.getCACertificates)('default'), caCertificate] };
    const plain = new external_node_http_.Agent(agentOptions);
    const secure = new external_node_https_.Agent({ ...agentOptions, ...ca });
    return ({ method = 'GET', url: address, headers }, signal, onResponse) => {
        const url = new URL(address);
        const options = { method, headers: { 'user-agent': 'slipway', ...headers }, signal };
        return url.protocol === 'https:'
            ? (0,external_node_https_.request)(url, { ...options, agent: secure }, onResponse)
            : (0,external_node_http_.request)(url, { ...options, agent: plain }, onResponse);
    };
};
const headersOf = ({ headers }) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
const unknownAuthority = /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)$/;
const unreachable = (url, error) => {
    const code = 'code' in error ? String(error.code) : '';
    const cause = unknownAuthority.test(code)
        ? `its certificate is of an authority that is not known here (${code}). A private one goes into ca-certificate, or for every request into the file that NODE_EXTRA_CA_CERTS names`
        : error.message || code || error.name;
    return new failure/* Failure */.H('unreachable', `cannot reach ${new URL(url).host}: ${cause}`, { cause: error });
};

;// CONCATENATED MODULE: ./build/src/outside/http.js

const largestBodyBytes = 64 * 1024 * 1024;
/** Exchanges that end with their answer. */
const createHttp = (settings) => {
    const begin = createBegin(settings);
    const { signal } = settings;
    return (request) => new Promise((resolve, reject) => {
        const fail = (error) => reject(signal.aborted ? signal.reason : unreachable(request.url, error));
        const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000;
        const ended = AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]);
        const exchange = begin(measured(request), ended, (response) => {
            collect(response).then(resolve, fail);
        });
        exchange.on('error', (error) => fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error));
        exchange.end(request.body);
    });
};
/** Of a DELETE Node would send a body without saying how long it is, which no server can tell from the next request. */
const measured = ({ body, ...head }) => body === undefined ? head : { ...head, headers: { ...head.headers, 'content-length': `${Buffer.byteLength(body)}` } };
const collect = async (response) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > largestBodyBytes)
            throw new Error(`the answer is larger than ${largestBodyBytes / 1024 / 1024} MiB`);
        chunks.push(chunk);
    }
    return { status: response.statusCode ?? 0, headers: headersOf(response), body: Buffer.concat(chunks).toString() };
};

;// CONCATENATED MODULE: ./build/src/outside/aws-role.js






const audience = 'sts.amazonaws.com';
const retryMilliseconds = 30_000;
/** A provider of a role's credentials for the AWS SDK: GitHub's OIDC token, exchanged at STS. No key is stored anywhere. */
const assumeRole = (settings) => async () => {
    const { http, clock, mask, idTokenRequest, region, roleArn } = settings;
    const idToken = await requestIdToken(http, idTokenRequest, audience);
    mask(idToken);
    const url = stsUrl(region);
    const body = new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: roleArn,
        RoleSessionName: settings.sessionName,
        WebIdentityToken: idToken,
    }).toString();
    const credentials = await (0,retry/* retry */.L)({
        what: `assuming ${roleArn}`,
        clock,
        budgetMilliseconds: retryMilliseconds,
        firstDelayMilliseconds: 300,
        longestDelayMilliseconds: 5_000,
        attempt: async () => {
            const headers = { 'content-type': 'application/x-www-form-urlencoded' };
            const answer = await http({ method: 'POST', url, headers, body });
            if (answer.status === 200)
                return credentialsIn(answer.body);
            if (isPassing(answer))
                return (0,retry/* again */.T)(`STS answered ${answer.status} ${tag(answer.body, 'Code')}`);
            const [code, said] = [tag(answer.body, 'Code') || String(answer.status), tag(answer.body, 'Message')];
            throw roleRefusal({ roleArn, region, claims: claimsOf(idToken), code, said });
        },
    });
    mask(credentials.secretAccessKey);
    mask(credentials.sessionToken);
    return credentials;
};
/** The provider for a run's `role-to-assume`; undefined leaves it to the ambient credentials. */
const roleCredentials = ({ roleArn, region, context, signal, mask }) => roleArn === undefined
    ? undefined
    : assumeRole({
        roleArn,
        region,
        sessionName: context.sha === '' ? 'slipway' : `slipway-${context.sha.slice(0, 12)}`,
        idTokenRequest: context.idTokenRequest,
        http: createHttp({ signal }),
        clock: (0,clock/* createClock */.t)(signal),
        mask,
    });
const stsUrl = (region) => {
    const endpoint = process.env.AWS_ENDPOINT_URL_STS || process.env.AWS_ENDPOINT_URL;
    return endpoint
        ? new URL('/', endpoint).href
        : `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}/`;
};
const isPassing = ({ status, body }) => status >= 500 ||
    status === 429 ||
    /^(Throttling|IDPCommunicationError)/.test(tag(body, 'Code')) ||
    /verification key/.test(body);
const credentialsIn = (xml) => {
    const expiration = new Date(tag(xml, 'Expiration'));
    const [accessKeyId, secretAccessKey] = [tag(xml, 'AccessKeyId'), tag(xml, 'SecretAccessKey')];
    if (accessKeyId && secretAccessKey && !Number.isNaN(expiration.getTime())) {
        return { accessKeyId, secretAccessKey, sessionToken: tag(xml, 'SessionToken'), expiration };
    }
    throw new failure/* Failure */.H('unexpected', 'STS answered 200 without credentials');
};
/** STS's answers are flat and small; the values hold no markup but what is escaped in a message. */
const tag = (xml, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';

;// CONCATENATED MODULE: ./build/src/outside/deadline.js

/** Node lets a timer that is set for longer fire at once. */
const longestTimerMilliseconds = 2 ** 31 - 1;
/** A signal that aborts with the given one, or as `timed-out` when the time is over. */
const withDeadline = (signal, milliseconds, message) => {
    const controller = new AbortController();
    const end = () => controller.abort(new failure/* Failure */.H('timed-out', message));
    setTimeout(end, Math.min(milliseconds, longestTimerMilliseconds)).unref();
    return AbortSignal.any([signal, controller.signal]);
};

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/src/outside/docker-directory.js


/** Where the user's own Docker configuration lies. */
const dockerDirectory = () => process.env.DOCKER_CONFIG || (0,external_node_path_.join)((0,external_node_os_namespaceObject.homedir)(), '.docker');

;// CONCATENATED MODULE: ./build/src/actions/image-settings.js






/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
const inTime = (runner, timeoutMilliseconds, todo) => {
    const over = `not done within ${(0,time/* formatDuration */.a)(timeoutMilliseconds)}. ${todo}, or raise timeout`;
    return { ...runner, signal: withDeadline(runner.signal, timeoutMilliseconds, over) };
};
/** How AWS is asked: by the role that is to be assumed, else with the ambient credentials. */
const awsClient = ({ region, 'role-to-assume': roleArn }, runner) => {
    const credentials = roleCredentials({ ...runner, roleArn, region });
    return credentials && { client: { credentials } };
};
const privateDirectories = 'private-directories';
/** What handles of images are made with. Without a push AWS is never asked, and needs no region. */
const imageSettings = (input, runner) => {
    const { workspace, temporaryDirectory } = runner.context;
    const region = input.push === false ? '' : (0,aws/* awsRegion */.U)(input['aws-region']);
    return {
        ...runner,
        workspace,
        temporaryDirectory,
        region,
        registryId: input['registry-id'],
        ...awsClient({ ...input, region }, runner),
        dockerDirectory: dockerDirectory(),
        onPrivate: (directories) => runner.saveState(privateDirectories, directories),
    };
};
/** The post step of whatever used these settings: takes away what a run that was killed has left. */
const cleanUpImages = (state) => (0,local_handles/* removePrivate */.W)(state(privateDirectories));


/***/ }),

/***/ 904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ub: () => (/* binding */ buildsWithBuildKit),
  fE: () => (/* binding */ buildxDriver),
  hC: () => (/* binding */ createDocker),
  qY: () => (/* binding */ enginePlatform),
  vn: () => (/* binding */ engineTakesContexts)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./build/src/images/last-lines.js

const mostLines = 40;
const createLastLines = () => {
    const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
    let whole = [];
    let line = empty;
    let returned = false;
    const hear = (piece) => {
        if (piece === '\n') {
            whole = kept([...whole, shown(line)]);
            line = empty;
            returned = false;
        }
        else if (piece === '\r')
            returned = true;
        else if (piece !== '') {
            // What comes after a carriage return overwrites the line: progress would push out all that was said before it.
            line = longer(returned ? empty : line, piece);
            returned = false;
        }
    };
    return {
        listen: (chunk) => {
            for (const piece of decoder.write(chunk).split(/([\r\n])/))
                hear(piece);
        },
        lines: () => kept([...whole, shown(line)]),
    };
};
const kept = (lines) => lines.filter((line) => line !== '').slice(-mostLines);
const empty = { text: '', end: undefined };
const longestBeginning = 500;
const longestEnd = 1_000;
const longer = ({ text, end }, more) => {
    if (end !== undefined)
        return { text, end: (end + more).slice(-longestEnd) };
    const all = text + more;
    if (all.length <= longestBeginning + longestEnd)
        return { text: all, end };
    return { text: all.slice(0, longestBeginning), end: all.slice(-longestEnd) };
};
const shown = ({ text, end }) => (end === undefined ? text : `${text}…${end}`).trimEnd();

;// CONCATENATED MODULE: ./build/src/images/docker.js


/** With a folder for DOCKER_CONFIG. */
const createDocker = ({ processes, directory, configDirectory, command = 'docker' }) => {
    const env = { DOCKER_CONFIG: configDirectory };
    let buildKit;
    return {
        run: (args) => processes.run(command, args, { directory, env }),
        show: async (args, { env: added = {} } = {}) => {
            buildKit ??= buildKitSwitch(processes, command);
            const { listen, lines } = createLastLines();
            const childEnv = { ...env, ...(await buildKit), ...added };
            const code = await processes.show(command, args, { directory, env: childEnv, listen });
            return { code, lastLines: lines() };
        },
    };
};
/** Clients before 23 have BuildKit built in but ask to be told; later ones use it when they have buildx. */
const buildKitSwitch = async (processes, command) => {
    const { stdout } = await processes.run(command, clientVersion);
    return hasBuildKit(stdout) ? { DOCKER_BUILDKIT: '1' } : {};
};
const clientVersion = ['version', '--format', '{{.Client.Version}}'];
const hasBuildKit = (version) => Number.parseInt(version, 10) < 23;
/** Whether `docker build` without buildx is BuildKit, and not the older builder. */
const buildsWithBuildKit = async (docker) => hasBuildKit((await docker.run(clientVersion)).stdout);
/** What buildx stands on: `undefined` without buildx, else the driver of the chosen or current builder. */
const buildxDriver = async (docker, builder) => {
    const { code } = await docker.run(['buildx', 'version']);
    if (code !== 0)
        return undefined;
    const inspected = await docker.run(['buildx', 'inspect', ...(builder === undefined ? [] : [builder])]);
    const driver = /^Driver:\s*(\S+)/m.exec(inspected.stdout)?.[1];
    if (inspected.code === 0 && driver)
        return driver;
    throw new failure/* Failure */.H('invalid-input', `builder: there is no buildx instance \`${builder ?? 'default'}\` (docker said: ${inspected.stderr.trim()}). Create it before, or leave builder empty`);
};
/** The platform of the engine that answers, as `linux/amd64`; undefined when none does. */
const enginePlatform = async (docker) => {
    const { code, stdout } = await docker.run(['version', '--format', '{{.Server.Os}}/{{.Server.Arch}}']);
    return code === 0 ? stdout.trim() : undefined;
};
/** Whether the engine's own builder knows build contexts: those of Docker 23 and later do, and earlier ones fail on them. */
const engineTakesContexts = async (docker) => {
    const { stdout } = await docker.run(['version', '--format', '{{.Server.Version}}']);
    return Number.parseInt(stdout, 10) >= 23;
};


/***/ }),

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ connectEcr),
  e: () => (/* binding */ isNamed)
});

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var outside_clock = __nccwpck_require__(481);
// EXTERNAL MODULE: external "../../../dist/packages/aws-sdk-client-ecr.js"
var aws_sdk_client_ecr_js_ = __nccwpck_require__(708);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var outside_aws = __nccwpck_require__(588);
;// CONCATENATED MODULE: ./build/src/images/ecr-clients.js


const createEcrClients = ({ region, client }) => {
    // One attempt: the SDK would repeat what is a quota, and never ask for new credentials.
    const connect = () => new aws_sdk_client_ecr_js_.ECRClient({ region, requestHandler: (0,outside_aws/* awsRequestHandler */.l)(), ...client, maxAttempts: 1 });
    let aws = connect();
    return {
        current: () => aws,
        renew: (expired) => {
            if (aws === expired)
                aws = connect();
        },
    };
};

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/images/iam-refusal.js
var iam_refusal = __nccwpck_require__(207);
;// CONCATENATED MODULE: ./build/src/images/aws-advice.js

const where = ({ repository, region, registryId }) => `\`${repository}\` in ${region}${registryId === undefined ? '' : ` of registry ${registryId}`}`;
const renew = 'Get new ones right before this step: aws-actions/configure-aws-credentials with `id-token: write`';
/** Advice whose words are the same whatever was asked. */
const plain = (reason, what, todo) => (asked) => ({ reason, what: `${what}: ecr:${asked.operation} on ${where(asked)}`, todo });
const unreachable = (asked) => ({
    reason: 'unreachable',
    what: `ECR in ${asked.region} gave no answer to ecr:${asked.operation}`,
    todo: 'Look at aws-region, and whether the runner reaches ECR (proxy, VPC endpoint, AWS_ENDPOINT_URL_ECR)',
});
const unexpected = (asked) => ({
    reason: 'unexpected',
    what: `ecr:${asked.operation} on ${where(asked)} failed`,
    todo: 'Look at what AWS said',
});
const unknownCredentials = (asked) => ({
    reason: 'denied',
    what: `AWS does not know the credentials that asked for ${where(asked)}`,
    todo: `Look whether the access key still exists and belongs to this partition, and whether ${asked.region} is enabled in the account. ${renew}`,
});
const expired = (asked) => ({
    reason: 'denied',
    what: `the AWS credentials that asked for ${where(asked)} have expired`,
    todo: renew,
});
const wrongSignature = (asked) => ({
    reason: 'denied',
    what: `AWS refused the signature of ecr:${asked.operation} on ${where(asked)}`,
    todo: 'Look at aws-region, at the secret access key (whole, without a blank at its end) and at the clock of the runner',
});
const throttled = plain('rejected', 'ECR is asked too often', 'Run the job again later, with fewer jobs at once');
/** What any operation of AWS may answer. */
const awsAdvice = {
    AccessDeniedException: (asked) => {
        const refusal = (0,iam_refusal/* iamRefusal */.k)(asked.said);
        const action = refusal?.action ?? `ecr:${asked.operation}`;
        return {
            reason: 'denied',
            what: `AWS does not allow ${action} on ${where(asked)}`,
            todo: refusal?.todo ?? (0,iam_refusal/* allow */.c)(action),
        };
    },
    CredentialsProviderError: () => ({ reason: 'denied', what: 'there are no AWS credentials', todo: renew }),
    UnrecognizedClientException: unknownCredentials,
    InvalidClientTokenId: unknownCredentials,
    MissingAuthenticationTokenException: unknownCredentials,
    ExpiredTokenException: expired,
    ExpiredToken: expired,
    InvalidSignatureException: wrongSignature,
    IncompleteSignatureException: wrongSignature,
    ThrottlingException: throttled,
    TooManyRequestsException: throttled,
};

;// CONCATENATED MODULE: ./build/src/images/ecr-advice.js

const runAgain = 'Run the job again: only what is missing travels';
const upstream = plain('unreachable', 'ECR could not get it from the registry behind the pull-through cache', 'Look at the pull-through cache rule and its credentials, or run the job again later');
const tags = plain('invalid-input', 'ECR does not accept the resource tags', 'Correct them: at most 50, none empty');
const fresh = plain('unexpected', 'ECR does not know of an upload that it began', runAgain);
/** Every exception that ECR's operations in use declare. */
const ecrAdvice = {
    RepositoryNotFoundException: (asked) => ({
        reason: 'not-found',
        what: `there is no repository ${where(asked)}`,
        todo: `Correct repository, aws-region or registry-id, or create it: aws ecr create-repository --repository-name ${asked.repository} --region ${asked.region} --image-tag-mutability IMMUTABLE`,
    }),
    InvalidParameterException: (asked) => ({
        reason: 'invalid-input',
        what: `ECR does not accept what ecr:${asked.operation} was asked for ${where(asked)}`,
        todo: 'Correct the inputs: repository is the name without a host, as in `shop/quote`',
    }),
    ValidationException: plain('invalid-input', 'ECR does not accept what it was asked', 'Look at what AWS said, and correct the inputs'),
    LimitExceededException: plain('rejected', 'a quota of ECR is used up, which no retry helps', 'Let a lifecycle policy delete old images (or remove old tags of this image), or raise the quota in Service Quotas'),
    ServerException: unreachable,
    KmsException: plain('rejected', 'the KMS key of the repository cannot be used', 'Look in KMS whether the key is enabled, and whether ECR holds its grant (kms:CreateGrant, kms:DescribeKey)'),
    RepositoryAlreadyExistsException: plain('conflict', 'the repository is there already', 'Run the job again'),
    InvalidTagParameterException: tags,
    TooManyTagsException: tags,
    ImageAlreadyExistsException: plain('conflict', 'ECR has this image already', 'Nothing is to be done: run the job again'),
    ImageTagAlreadyExistsException: plain('conflict', 'the tag is immutable and stands for another image', 'Use another tag, or delete the image that has it'),
    ImageDigestDoesNotMatchException: plain('unexpected', 'the manifest was changed on its way', `Look for a proxy that rewrites requests. ${runAgain}`),
    ImageNotFoundException: plain('not-found', 'ECR has no such image', 'Look whether a lifecycle policy deleted it, and build it again'),
    ScanNotFoundException: plain('not-found', 'the image was never scanned', "Switch on scan on push in the repository or in the registry's scanning configuration"),
    ImageArchivedException: plain('rejected', 'the image is archived, and is not scanned', 'If it is needed, restore it'),
    UnsupportedImageTypeException: plain('rejected', 'ECR scans images of a platform, and no index or attestation', 'Name the image of a platform'),
    LayersNotFoundException: plain('rejected', 'ECR lacks layers that the image needs', runAgain),
    ReferencedImagesNotFoundException: plain('rejected', 'ECR lacks images that the index needs', runAgain),
    LayerInaccessibleException: plain('rejected', 'ECR cannot reach a layer', 'The image may be archived: restore it, or push it again'),
    UnableToGetUpstreamImageException: upstream,
    UnableToGetUpstreamLayerException: upstream,
    UnableToListUpstreamImageReferrersException: upstream,
    UploadNotFoundException: fresh,
    InvalidLayerPartException: plain('unexpected', 'ECR expected another part of the layer', runAgain),
    LayerPartTooSmallException: plain('unexpected', 'ECR found the parts of a layer too small', runAgain),
    EmptyUploadException: plain('invalid-input', 'the layout has a blob with no bytes, which ECR does not take', 'Build it anew'),
    InvalidLayerException: plain('invalid-input', 'the bytes of a layer are not those of its digest', 'The layout is damaged: build it anew'),
    LayerAlreadyExistsException: plain('conflict', 'ECR has this layer already', 'Nothing is to be done: run the job again'),
};

;// CONCATENATED MODULE: ./build/src/images/ecr-errors.js



/** An error of the AWS SDK as a Failure that says what to do. A Failure stays itself. */
const explainAwsError = (thrown, asked) => {
    if (thrown instanceof failure/* Failure */.H)
        return thrown;
    const name = nameOf(thrown);
    const said = thrown instanceof Error ? thrown.message || codeOf(thrown) || name : String(thrown);
    const { reason, what, todo } = adviceFor(name, thrown, { ...asked, said });
    return new failure/* Failure */.H(reason, `${what} (AWS said: ${said.replace(/[.\s]+$/, '')}). ${todo}`, { cause: thrown });
};
const adviceFor = (name, thrown, asked) => {
    const advice = (ecrAdvice[name] ?? awsAdvice[name])?.(asked);
    if (advice)
        return advice;
    return isNoAnswer(thrown) ? unreachable(asked) : unexpected(asked);
};
const isNoAnswer = (thrown) => nameOf(thrown) === 'TimeoutError' || noAnswerCodes.test(codeOf(thrown)) || statusOf(thrown) >= 500;
const noAnswerCodes = /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/;
const nameOf = (thrown) => (thrown instanceof Error ? thrown.name : 'Error');
/** Node's code of a network error, empty for all else. */
const codeOf = (thrown) => typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
/** The HTTP status of an answer, 0 without one. */
const statusOf = (thrown) => Number(metadataOf(thrown).httpStatusCode ?? 0);
const metadataOf = (thrown) => {
    if (typeof thrown !== 'object' || thrown === null || !('$metadata' in thrown))
        return {};
    const metadata = thrown.$metadata;
    return typeof metadata === 'object' && metadata !== null ? { ...metadata } : {};
};

;// CONCATENATED MODULE: ./build/src/images/ecr-passing.js


/** What may pass of what the AWS SDK threw; undefined when the next answer would be the same. */
const passing = (thrown) => {
    const kind = thrown instanceof failure/* Failure */.H ? undefined : kindOf(thrown);
    if (kind === undefined)
        return undefined;
    const waitMilliseconds = retryAfterMilliseconds(thrown);
    return waitMilliseconds === undefined ? { kind } : { kind, waitMilliseconds };
};
const kindOf = (thrown) => {
    const [name, status, code] = [nameOf(thrown), statusOf(thrown), codeOf(thrown)];
    // The SDK takes it for throttling, but it is a quota: the same tomorrow.
    if (name === 'LimitExceededException')
        return undefined;
    if (status === 429 || /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown)/.test(name))
        return 'throttled';
    if (/^(ExpiredToken|RequestExpired)/.test(name))
        return 'expired';
    if (name === 'ReferencedImagesNotFoundException')
        return 'not-yet';
    if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code))
        return 'unanswered';
    if (status >= 500 || name === 'TimeoutError' || /^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code))
        return 'broken';
    // The SDK set its clock by the answer, so that the next signature is right.
    return metadataOf(thrown).clockSkewCorrected === true ? 'broken' : undefined;
};
const longestRetryAfterSeconds = 60;
/** `Retry-After` in seconds, as AWS sends it. */
const retryAfterMilliseconds = (thrown) => {
    if (typeof thrown !== 'object' || thrown === null || !('$response' in thrown))
        return undefined;
    const response = thrown.$response;
    if (typeof response !== 'object' || response === null || !('headers' in response))
        return undefined;
    const headers = { ...Object(response.headers) };
    const seconds = Number(headers['retry-after']);
    return seconds > 0 ? Math.min(seconds, longestRetryAfterSeconds) * 1000 : undefined;
};

;// CONCATENATED MODULE: ./build/src/images/ecr-connection.js





const briefMilliseconds = 5_000;
const mostRenewals = 2;
const connectEcr = (settings) => {
    const { region, repository, registryId, signal, progress } = settings;
    const { clock = (0,outside_clock/* createClock */.t)(signal), budgetMilliseconds = 300_000 } = settings;
    const clients = settings.clients ?? createEcrClients(settings);
    const ask = async (operation, work) => {
        const asked = { operation, repository, region, registryId };
        const begin = clock.now();
        let renewals = 0;
        let last;
        const isHopeless = (trouble) => (trouble.kind === 'expired' && renewals >= mostRenewals) ||
            (isBrief[trouble.kind] && clock.now() - begin > briefMilliseconds);
        return (0,retry/* retry */.L)({
            what: `ecr:${operation}`,
            clock,
            budgetMilliseconds,
            firstDelayMilliseconds: 200,
            longestDelayMilliseconds: 15_000,
            onAgain: (reason) => progress?.say(`ecr:${operation} is asked again: ${reason}`),
            attempt: async () => {
                const aws = clients.current();
                try {
                    return { value: await work(aws) };
                }
                catch (error) {
                    signal.throwIfAborted();
                    last = explainAwsError(error, asked);
                    const trouble = passing(error);
                    if (trouble === undefined || isHopeless(trouble))
                        throw last;
                    if (trouble.kind === 'expired') {
                        renewals += 1;
                        clients.renew(aws);
                    }
                    return (0,retry/* again */.T)(words[trouble.kind], trouble.waitMilliseconds);
                }
            },
        }).then(({ value }) => value, (error) => {
            signal.throwIfAborted();
            throw last ?? error;
        });
    };
    return {
        common: { repositoryName: repository, ...(registryId !== undefined && { registryId }) },
        options: { abortSignal: signal },
        ask,
    };
};
const isBrief = {
    throttled: false,
    broken: false,
    expired: false,
    unanswered: true,
    'not-yet': true,
};
const words = {
    throttled: 'ECR is asked too often',
    broken: 'it broke off',
    expired: 'the credentials have expired',
    unanswered: 'nobody answers',
    'not-yet': 'ECR does not see yet what was just written',
};
const isNamed = (error, name) => error instanceof Error && error.name === name;


/***/ }),

/***/ 444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ withImages)
});

// EXTERNAL MODULE: external "../../../dist/packages/aws-sdk-client-ecr.js"
var aws_sdk_client_ecr_js_ = __nccwpck_require__(708);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/images/ecr-connection.js + 5 modules
var ecr_connection = __nccwpck_require__(476);
;// CONCATENATED MODULE: ./build/src/images/ecr-layers.js



const missingLayers = async ({ common, options, ask }, layerDigests) => {
    const { layers } = await ask('BatchCheckLayerAvailability', (aws) => aws.send(new aws_sdk_client_ecr_js_.BatchCheckLayerAvailabilityCommand({ ...common, layerDigests }), options));
    const available = (layers ?? []).filter(({ layerAvailability }) => layerAvailability === 'AVAILABLE');
    const there = new Set(available.map(({ layerDigest }) => layerDigest));
    return layerDigests.filter((digest) => !there.has(digest));
};
const mostUploads = 4;
/** Uploads a layer; an upload that vanished is begun anew, unless it vanished because it was complete. */
const uploadLayer = async (connection, digest, bytes) => {
    for (let number = 1;; number += 1) {
        try {
            return await uploadOnce(connection, digest, bytes);
        }
        catch (error) {
            const vanished = error instanceof failure/* Failure */.H && (0,ecr_connection/* isNamed */.e)(error.cause, 'UploadNotFoundException');
            if (!vanished || number === mostUploads)
                throw error;
            if ((await missingLayers(connection, [digest])).length === 0)
                return;
        }
    }
};
/** In parts of the size that ECR asks for, one after the other; ECR compares the digest at the end. */
const uploadOnce = async (connection, digest, bytes) => {
    const { common, options, ask } = connection;
    const { uploadId, partSize = 10_485_760 } = await ask('InitiateLayerUpload', (aws) => aws.send(new aws_sdk_client_ecr_js_.InitiateLayerUploadCommand(common), options));
    await sendParts(connection, { uploadId, partSize }, bytes);
    await ask('CompleteLayerUpload', async (aws) => {
        const command = new aws_sdk_client_ecr_js_.CompleteLayerUploadCommand({ ...common, uploadId, layerDigests: [digest] });
        await aws.send(command, options).catch((error) => {
            // Another push of the same layer was faster.
            if (!(0,ecr_connection/* isNamed */.e)(error, 'LayerAlreadyExistsException'))
                throw error;
        });
    });
};
const mostSetbacks = 5;
/** Goes on from where ECR says that it is: it may have a part whose answer was lost, or lack one that it had. */
const sendParts = async (connection, { uploadId, partSize }, { size, slice }) => {
    let setbacks = 0;
    for (let first = 0; first < size;) {
        const layerPartBlob = await slice(first, Math.min(first + partSize, size));
        const part = { uploadId, layerPartBlob, partFirstByte: first, partLastByte: first + layerPartBlob.length - 1 };
        const next = await sendPart(connection, part);
        if (next < first)
            setbacks += 1;
        if (next === first || next > size || setbacks > mostSetbacks) {
            throw new failure/* Failure */.H('unexpected', `ECR wants byte ${next} of a layer of ${size} bytes, again and again. Run the job again`);
        }
        first = next;
    }
};
/** Gives the first byte that ECR wants next. */
const sendPart = ({ common, options, ask }, part) => ask('UploadLayerPart', async (aws) => {
    try {
        await aws.send(new aws_sdk_client_ecr_js_.UploadLayerPartCommand({ ...common, ...part }), options);
        return part.partLastByte + 1;
    }
    catch (error) {
        if (!(error instanceof aws_sdk_client_ecr_js_.InvalidLayerPartException) || error.lastValidByteReceived === undefined)
            throw error;
        return error.lastValidByteReceived + 1;
    }
});

;// CONCATENATED MODULE: ./build/src/images/image-failures.js

const look = 'Look at the image in ECR';
const upstream = 'Look at the pull-through cache rule and its credentials, or run the job again later';
/** Every code that BatchGetImage may give for one image in an answer that is good otherwise, but for ImageNotFound. */
const byCode = {
    ImageInaccessible: {
        reason: 'rejected',
        todo: `${look}: it may be archived. Restore it, or delete it and run the job again`,
    },
    ImageReferencedByManifestList: { reason: 'rejected', todo: `${look}: an index refers to it` },
    ImageTagDoesNotMatchDigest: { reason: 'conflict', todo: `${look}: the tag was moved meanwhile. Run the job again` },
    InvalidImageDigest: { reason: 'invalid-input', todo: 'Correct the digest: it is sha256: and 64 hex digits' },
    InvalidImageTag: { reason: 'invalid-input', todo: 'Correct the tag' },
    KmsError: {
        reason: 'rejected',
        todo: "Look in KMS whether the repository's key is enabled, and whether ECR holds its grant",
    },
    MissingDigestAndTag: { reason: 'invalid-input', todo: 'Name a tag or a digest' },
    UpstreamAccessDenied: { reason: 'denied', todo: upstream },
    UpstreamTooManyRequests: { reason: 'rejected', todo: upstream },
    UpstreamUnavailable: { reason: 'unreachable', todo: upstream },
};
/** What ECR says of an image that it has but cannot give. */
const imageFailure = (repository, { imageId, failureCode, failureReason }) => {
    const { reason, todo } = byCode[failureCode ?? ''] ?? { reason: 'rejected', todo: look };
    const { imageTag, imageDigest } = imageId ?? {};
    const image = imageTag === undefined ? `${repository}@${imageDigest}` : `${repository}:${imageTag}`;
    return new failure/* Failure */.H(reason, `ECR cannot give ${image} (${failureCode}: ${failureReason}). ${todo}`);
};

;// CONCATENATED MODULE: ./build/src/images/ecr-reads.js



const mostAtOnce = 100;
/** BatchGetImage answers 200 for a missing tag, and leaves out what the caller does not accept. */
const acceptedMediaTypes = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
];
const createEcrReads = (connected) => ({
    imagesByDigest: async (digests) => {
        const found = new Map();
        for (let first = 0; first < digests.length; first += mostAtOnce) {
            for (const image of await batch(connected(), digests.slice(first, first + mostAtOnce))) {
                found.set(image.digest, image);
            }
        }
        return found;
    },
    layerUrl: async (layerDigest) => {
        const { common, options, ask } = connected();
        const command = new aws_sdk_client_ecr_js_.GetDownloadUrlForLayerCommand({ ...common, layerDigest });
        const { downloadUrl } = await ask('GetDownloadUrlForLayer', (aws) => aws.send(command, options));
        if (downloadUrl)
            return downloadUrl;
        throw new failure/* Failure */.H('unexpected', `ECR gave no address for the layer ${layerDigest}`);
    },
});
const batch = async ({ common, options, ask }, digests) => {
    const imageIds = digests.map((imageDigest) => ({ imageDigest }));
    const command = new aws_sdk_client_ecr_js_.BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes });
    const { images, failures } = await ask('BatchGetImage', (aws) => aws.send(command, options));
    const strange = failures?.find(({ failureCode }) => failureCode !== 'ImageNotFound');
    if (strange)
        throw imageFailure(common.repositoryName, strange);
    return (images ?? []).flatMap(({ imageId, imageManifest: manifest, imageManifestMediaType: mediaType }) => imageId?.imageDigest && manifest && mediaType ? [{ digest: imageId.imageDigest, manifest, mediaType }] : []);
};

;// CONCATENATED MODULE: ./build/src/images/ecr-referrers.js

const ecr_referrers_mostAtOnce = 50;
const mostPages = 100;
const createEcrReferrers = (connected) => ({
    referrersOf: async (imageDigest) => {
        const { common, options, ask } = connected();
        const digests = [];
        let nextToken;
        for (let page = 0; page < mostPages; page += 1) {
            const command = new aws_sdk_client_ecr_js_.ListImageReferrersCommand({
                ...common,
                subjectId: { imageDigest },
                maxResults: ecr_referrers_mostAtOnce,
                ...(nextToken !== undefined && { nextToken }),
            });
            const answer = await ask('ListImageReferrers', (aws) => aws.send(command, options));
            digests.push(...(answer.referrers ?? []).flatMap(({ digest }) => digest ?? []));
            nextToken = answer.nextToken;
            if (nextToken === undefined)
                break;
        }
        return digests;
    },
});

;// CONCATENATED MODULE: ./build/src/images/ecr-repositories.js



/** The repository as it stands; one that is not there is a Failure `not-found`. */
const describeRepository = async ({ common, options, ask }) => {
    const { repositoryName, ...registry } = common;
    const command = new aws_sdk_client_ecr_js_.DescribeRepositoriesCommand({ ...registry, repositoryNames: [repositoryName] });
    const { repositories } = await ask('DescribeRepositories', (aws) => aws.send(command, options));
    const [found] = repositories ?? [];
    const host = found?.repositoryUri?.slice(0, -`/${repositoryName}`.length);
    if (!host)
        throw new failure/* Failure */.H('unexpected', `ECR described the repository ${repositoryName} without its address`);
    const { registryId = '', imageTagMutability = 'MUTABLE', imageTagMutabilityExclusionFilters: filters } = found ?? {};
    const exceptions = (filters ?? []).flatMap(({ filter }) => (filter === undefined ? [] : [filter]));
    return { host, registryId, immutable: imageTagMutability.startsWith('IMMUTABLE'), exceptions };
};
const createRepository = ({ common, options, ask }, immutable) => ask('CreateRepository', async (aws) => {
    const command = new aws_sdk_client_ecr_js_.CreateRepositoryCommand({
        ...common,
        imageTagMutability: immutable ? 'IMMUTABLE' : 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: immutable },
    });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if ((0,ecr_connection/* isNamed */.e)(error, 'RepositoryAlreadyExistsException'))
            return 'there';
        throw error;
    }
    return 'created';
});

;// CONCATENATED MODULE: ./build/src/images/ecr-scans.js


const refusals = {
    LimitExceededException: 'already',
    ValidationException: 'not-ours',
    UnsupportedImageTypeException: 'unsupported',
    ImageArchivedException: 'unsupported',
    ImageNotFoundException: 'not-yet',
};
const createEcrScans = (connected) => ({
    scanOf: (digest) => scanOf(connected(), digest),
    startScan: (imageDigest) => {
        const { common, options, ask } = connected();
        return ask('StartImageScan', async (aws) => {
            try {
                await aws.send(new aws_sdk_client_ecr_js_.StartImageScanCommand({ ...common, imageId: { imageDigest } }), options);
                return 'started';
            }
            catch (error) {
                const refusal = error instanceof Error ? refusals[error.name] : undefined;
                if (refusal)
                    return refusal;
                throw error;
            }
        });
    },
});
const scanOf = async ({ common, options, ask }, imageDigest) => {
    const findings = [];
    for (let nextToken;;) {
        const request = { ...common, imageId: { imageDigest }, maxResults: 1000, nextToken };
        const answer = await ask('DescribeImageScanFindings', async (aws) => {
            try {
                return await aws.send(new aws_sdk_client_ecr_js_.DescribeImageScanFindingsCommand(request), options);
            }
            catch (error) {
                if ((0,ecr_connection/* isNamed */.e)(error, 'ScanNotFoundException') || (0,ecr_connection/* isNamed */.e)(error, 'ImageNotFoundException'))
                    return undefined;
                throw error;
            }
        });
        if (answer === undefined)
            return { known: false };
        const { imageScanStatus, imageScanFindings } = answer;
        findings.push(...(imageScanFindings?.findings ?? []).map(basic));
        findings.push(...(imageScanFindings?.enhancedFindings ?? []).filter(isOpen).flatMap(enhanced));
        nextToken = answer.nextToken;
        if (nextToken)
            continue;
        const completedAt = imageScanFindings?.imageScanCompletedAt?.getTime();
        const { status = 'UNKNOWN', description = '' } = imageScanStatus ?? {};
        return { known: true, status, description, findings, ...(completedAt !== undefined && { completedAt }) };
    }
};
const basic = ({ name = '', severity = 'UNDEFINED', attributes = [] }) => {
    const value = (key) => attributes.find((attribute) => attribute.key === key)?.value ?? '';
    return { id: name, severity, package: value('package_name'), version: value('package_version'), fixedIn: '' };
};
const isOpen = ({ status = 'ACTIVE' }) => status === 'ACTIVE';
/** Amazon Inspector names a vulnerability once with all the packages that have it; what is no package has a title. */
const enhanced = (finding) => {
    const { severity = 'UNTRIAGED', title = '', packageVulnerabilityDetails: details } = finding;
    const id = details?.vulnerabilityId ?? title;
    const packages = details?.vulnerablePackages ?? [];
    if (packages.length === 0)
        return [{ id, severity, package: '', version: '', fixedIn: '' }];
    return packages.map(({ name = '', version = '', fixedInVersion = '' }) => ({
        id,
        severity,
        package: name,
        version,
        fixedIn: /^NotAvailable$/i.test(fixedInVersion) ? '' : fixedInVersion,
    }));
};

;// CONCATENATED MODULE: ./build/src/images/ecr.js









/** Nothing is asked, and no region needed, before the first question. */
const createEcr = (settings) => {
    let connection;
    const connected = () => {
        connection ??= (0,ecr_connection/* connectEcr */.R)(settings);
        return connection;
    };
    return {
        ...createEcrReads(connected),
        ...createEcrReferrers(connected),
        ...createEcrScans(connected),
        missingLayers: (digests) => missingLayers(connected(), digests),
        uploadLayer: (digest, bytes) => uploadLayer(connected(), digest, bytes),
        describe: () => describeRepository(connected()),
        create: ({ immutable }) => createRepository(connected(), immutable),
        imagesByTag: (tags) => imagesByTag(connected(), tags),
        put: (image, tag) => put(connected(), image, tag),
        login: () => login(connected()),
    };
};
const imagesByTag = async ({ common, options, ask }, tags) => {
    const imageIds = tags.map((imageTag) => ({ imageTag }));
    const command = new aws_sdk_client_ecr_js_.BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes: acceptedMediaTypes });
    const { images, failures } = await ask('BatchGetImage', (aws) => aws.send(command, options));
    const strange = failures?.find(({ failureCode }) => failureCode !== 'ImageNotFound');
    if (strange)
        throw imageFailure(common.repositoryName, strange);
    const byTag = new Map();
    for (const { imageId, imageManifest: manifest, imageManifestMediaType: mediaType } of images ?? []) {
        const { imageTag: tag, imageDigest: digest } = imageId ?? {};
        if (tag && digest && manifest && mediaType)
            byTag.set(tag, { digest, manifest, mediaType });
    }
    return byTag;
};
const put = ({ common, options, ask }, { digest, manifest, mediaType }, tag) => ask('PutImage', async (aws) => {
    const image = { imageManifest: manifest, imageManifestMediaType: mediaType, imageDigest: digest };
    const command = new aws_sdk_client_ecr_js_.PutImageCommand({ ...common, ...image, ...(tag !== undefined && { imageTag: tag }) });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if ((0,ecr_connection/* isNamed */.e)(error, 'ImageTagAlreadyExistsException'))
            return 'taken';
        if (!(0,ecr_connection/* isNamed */.e)(error, 'ImageAlreadyExistsException'))
            throw error;
    }
    return 'put';
});
const login = async ({ options, ask }) => {
    const { authorizationData } = await ask('GetAuthorizationToken', (aws) => aws.send(new aws_sdk_client_ecr_js_.GetAuthorizationTokenCommand({}), options));
    const decoded = Buffer.from(authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        throw new failure/* Failure */.H('unexpected', 'ECR gave an authorization token without a user and a password');
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
};

// EXTERNAL MODULE: ./build/src/images/local-handles.js + 7 modules
var local_handles = __nccwpck_require__(742);
;// CONCATENATED MODULE: ./build/src/images/handles.js


/** Works with all that `ensure` reaches for. */
const withImages = (settings, work) => (0,local_handles/* withLocal */.e)(settings, (local) => {
    const { temporaryDirectory } = settings;
    const ecrOf = (repository) => createEcr({ ...settings, repository });
    return work({ ...local, temporaryDirectory, ecr: ecrOf(settings.repository), ecrOf });
});


/***/ }),

/***/ 207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ allow),
/* harmony export */   k: () => (/* binding */ iamRefusal)
/* harmony export */ });
/** Reads AWS's sentence about a denied action, as the API, Docker and other clients hand it on. */
const iamRefusal = (said) => {
    const action = /not authorized to perform: (ecr:\w+)/.exec(said)?.[1];
    return action === undefined ? undefined : { action, todo: todoFor(action, said) };
};
/** What to do about an action that is not allowed; AWS says at its sentence's end which kind of policy it was. */
const todoFor = (action, said) => {
    const denying = /with an explicit deny in (?:an? )?([a-z -]+)/.exec(said)?.[1]?.trim();
    if (denying !== undefined)
        return `Take \`${action}\` out of the explicit deny in the ${denying}`;
    const missing = /because no ([a-z -]+?) (?:policy )?allows/.exec(said)?.[1]?.replace(/ policy$/, '');
    if (missing !== undefined && missing !== 'identity-based') {
        return `Allow \`${action}\` in the ${missing} policy (a repository of another account needs it in the repository's own policy, too)`;
    }
    return allow(action);
};
/** GetAuthorizationToken is about no repository, so a statement that names one never allows it. */
const allow = (action) => `Allow \`${action}\` in the policy of the role that this job assumes${action === 'ecr:GetAuthorizationToken' ? ', with the resource `*`' : ''}`;


/***/ }),

/***/ 742:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  W: () => (/* binding */ removePrivate),
  e: () => (/* binding */ withLocal)
});

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var clock = __nccwpck_require__(481);
;// CONCATENATED MODULE: ./build/src/outside/git.js
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

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "../../../dist/packages/actions-exec.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_exec_js_namespaceObject = x({ ["exec"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_exec_js_956470f0__.exec) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/outside/process.js





/** Children without a shell. When the run is cancelled each gets SIGINT once, and no new one starts. */
const createProcesses = ({ signal, fence }) => {
    signal.addEventListener('abort', interruptChildren, { once: true });
    return {
        run: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const output = await capture(command, args, options);
            signal.throwIfAborted();
            return output;
        },
        show: async (command, args, options = {}) => {
            signal.throwIfAborted();
            const code = await fence(() => inherit(command, args, options));
            signal.throwIfAborted();
            return code;
        },
    };
};
const capture = async (command, args, options) => {
    const stdout = [];
    const stderr = [];
    const { directory: cwd, input } = options;
    const code = await (0,actions_exec_js_namespaceObject.exec)(`"${onPath(command)}"`, args, {
        silent: true,
        ignoreReturnCode: true,
        env: childEnvironment(options.env),
        listeners: { stdout: (data) => stdout.push(data), stderr: (data) => stderr.push(data) },
        ...(cwd === undefined ? {} : { cwd }),
        ...(input === undefined ? {} : { input: Buffer.from(input) }),
    }).catch((error) => {
        throw cannotStart(command, error);
    });
    const bytes = Buffer.concat(stdout);
    return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes };
};
/**
 * The file that the command stands for. `@actions/exec` would look for it, too, but says in the log, at each call, which
 * folders of the PATH it may not read.
 */
const onPath = (command) => {
    if (command.includes('/'))
        return command;
    const files = (process.env.PATH ?? '').split(external_node_path_.delimiter).flatMap((folder) => (folder ? [(0,external_node_path_.join)(folder, command)] : []));
    const found = files.find(isProgram);
    if (found === undefined)
        throw cannotStart(command, 'no folder of the PATH has it');
    return found;
};
const isProgram = (file) => {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
};
const inherit = (command, args, options) => new Promise((resolve, reject) => {
    const { listen } = options;
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe';
    const child = (0,external_node_child_process_namespaceObject.spawn)(command, args, {
        stdio: [options.input === undefined ? 'ignore' : 'pipe', output, output],
        env: childEnvironment(options.env),
        ...(options.directory === undefined ? {} : { cwd: options.directory }),
    });
    child.on('error', (error) => reject(cannotStart(command, error)));
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
const cannotStart = (command, error) => new failure/* Failure */.H('not-found', `cannot start ${command}: ${(0,failure/* messageOf */.b)(error)}. Install it, or put it on the PATH`, {
    cause: error,
});
const ours = /^(INPUT_|STATE_|ACTIONS_RUNTIME_TOKEN$|ACTIONS_ID_TOKEN_REQUEST_)/;
/** With these git would work in a repository other than that of its directory (`git rev-parse --local-env-vars`). */
const elsewhere = /^GIT_(DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|SHALLOW_FILE|NAMESPACE)$/;
/** A child gets the runner's environment without what the runner handed to this action alone: its inputs and tokens. */
const childEnvironment = (added = {}) => {
    const inherited = Object.entries(process.env).filter(([name]) => !ours.test(name) && !elsewhere.test(name));
    const all = Object.entries({ ...Object.fromEntries(inherited), ...added });
    return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
};
/** A second SIGINT means "drop everything" to Terraform and others, and each handle of this file hears of a cancel. */
const interrupted = new Set();
/**
 * `@actions/exec` hands out no child, so the kernel says who ours are (proc(5), /proc/pid/task/tid/children). Theirs are
 * interrupted as well, as by Ctrl-C: git ends without its helper, which would go on waiting for the server.
 */
const interruptChildren = () => {
    for (const pid of descendantsOf('self').filter((pid) => !interrupted.has(pid))) {
        interrupted.add(pid);
        try {
            process.kill(Number(pid), 'SIGINT');
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
        const tasks = (0,external_node_fs_.readdirSync)(`/proc/${pid}/task`);
        const lists = tasks.map((task) => (0,external_node_fs_.readFileSync)(`/proc/${pid}/task/${task}/children`, 'utf8'));
        return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '' && !keptApart.has(child));
    }
    catch {
        return [];
    }
};

// EXTERNAL MODULE: ./build/src/images/docker.js + 2 modules
var docker = __nccwpck_require__(904);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __nccwpck_require__(864);
;// CONCATENATED MODULE: ./build/src/images/merge-docker-config.js

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value) => (isFields(value) ? value : {});
/** The user's config.json (undefined when there is none) with a login of ours for one host, all else as it was. */
const mergeDockerConfig = (user, login) => {
    const config = parse(user);
    if (login === undefined)
        return JSON.stringify(config, null, 2);
    const { host, username, password } = login;
    const auth = Buffer.from(`${username}:${password}`).toString('base64');
    const auths = { ...fieldsOf(config.auths), [host]: { auth } };
    // A credential helper would be asked instead of `auths`; an empty one for this host means: look into this file.
    const helped = config.credsStore !== undefined || host in fieldsOf(config.credHelpers);
    const credHelpers = helped ? { credHelpers: { ...fieldsOf(config.credHelpers), [host]: '' } } : {};
    return JSON.stringify({ ...config, auths, ...credHelpers }, null, 2);
};
const parse = (text) => {
    if (text === undefined || text.trim() === '')
        return {};
    try {
        const config = JSON.parse(text);
        if (isFields(config))
            return config;
    }
    catch {
        // Said below: the parser's own words would quote what may be a secret.
    }
    throw new failure/* Failure */.H('invalid-input', "Docker's own config.json holds no JSON object. Repair it, or point DOCKER_CONFIG to another folder");
};

;// CONCATENATED MODULE: ./build/src/images/docker-config.js





/**
 * A folder for DOCKER_CONFIG: the user's config.json with our entry, for our eyes alone, and links to all that lies
 * beside it (contexts, plugins). Builders are copied, since buildx writes a journal among them. Returns its path; `removeDockerConfig` takes it away again.
 */
const createDockerConfig = async ({ userDirectory, temporaryDirectory, login, onConfig, }) => {
    const user = await readUserConfig((0,external_node_path_.join)(userDirectory, 'config.json'));
    const config = mergeDockerConfig(user, login);
    await (0,promises_.mkdir)(temporaryDirectory, { recursive: true });
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temporaryDirectory, 'slipway-docker-'));
    onConfig(directory);
    await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'config.json'), config, { mode: 0o600 });
    for (const name of await namesIn(userDirectory)) {
        const [from, to] = [(0,external_node_path_.join)(userDirectory, name), (0,external_node_path_.join)(directory, name)];
        if (name === 'buildx')
            await (0,promises_.cp)(from, to, { recursive: true, filter: (path) => !journal.has((0,external_node_path_.basename)(path)) });
        else if (name !== 'config.json')
            await (0,promises_.symlink)(from, to);
    }
    return directory;
};
const journal = new Set(['refs', 'activity', '.lock']);
/** Links are removed, never what they lead to. */
const removeDockerConfig = (directory) => (0,promises_.rm)(directory, { recursive: true, force: true });
const readUserConfig = async (path) => {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return undefined;
        throw new failure/* Failure */.H('invalid-input', `cannot read Docker's own configuration, ${path}`, { cause: error });
    }
};
const namesIn = async (directory) => {
    try {
        return await (0,promises_.readdir)(directory);
    }
    catch (error) {
        if ((0,is_missing/* isMissing */.b)(error))
            return [];
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/src/images/docker-access.js


/** Docker as the user has it, and Docker logged in to ECR: both by a copy of the user's configuration, which is never touched. */
const createDockerAccess = (settings) => {
    const { userDirectory, temporaryDirectory, mask, onConfig } = settings;
    const configured = async (login) => {
        const configDirectory = await createDockerConfig({ userDirectory, temporaryDirectory, login, onConfig });
        return (0,docker/* createDocker */.hC)({ ...settings, configDirectory });
    };
    let plain;
    return (login) => {
        if (login === undefined) {
            plain ??= configured();
            return plain;
        }
        mask(login.password);
        mask(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
        return configured(login);
    };
};

;// CONCATENATED MODULE: ./build/src/images/local-handles.js





/** Removes folders that were heard of, one a line. */
const removePrivate = async (directories) => {
    await Promise.all(directories.split('\n').filter(Boolean).map(removeDockerConfig));
};
/** Works with git and Docker, and takes their logins and secrets away again. */
const withLocal = async (settings, work) => {
    const { signal, workspace, progress } = settings;
    const processes = createProcesses(settings);
    const directories = [];
    const onPrivate = (directory) => {
        directories.push(directory);
        settings.onPrivate(directories.join('\n'));
    };
    const docker = createDockerAccess({
        ...settings,
        processes,
        directory: workspace,
        userDirectory: settings.dockerDirectory,
        onConfig: onPrivate,
    });
    try {
        const git = createGit({ processes, directory: workspace });
        return await work({ git, docker, progress, clock: (0,clock/* createClock */.t)(signal), onPrivate });
    }
    finally {
        await removePrivate(directories.join('\n'));
    }
};


/***/ }),

/***/ 679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/**
 * A failure that the user can act on: its message says what was wrong, what was found and what to do.
 * Anything else that is thrown is a defect of ours and ends as `unexpected`.
 */
class Failure extends Error {
    reason;
    /** What the summary shows beside the message, where a person wants more than a sentence. */
    sections;
    /** How long whoever refused asks to be left alone. */
    waitMilliseconds;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.name = 'Failure';
        this.reason = reason;
        this.sections = options.sections ?? [];
        this.waitMilliseconds = options.waitMilliseconds ?? 0;
    }
}
/** The message of whatever was thrown, without its stack. */
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown));


/***/ }),

/***/ 432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   LF: () => (/* binding */ formatImageJson),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* unused harmony exports formatReference, shortPin, parseImageJson */

/** Tags and digests as the OCI distribution specification 1.1 defines them. */
const isTag = (text) => /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/.test(text);
const isDigest = (text) => /^sha256:[0-9a-f]{64}$/.test(text);
/** `host[:port]/path/of/app[:tag][@digest]`; undefined when it is not a reference. */
const parseReference = (text) => {
    const [, repository = '', tag, digest] = /^([^@\s]+?)(?::([^:/@\s]+))?(?:@(\S+))?$/.exec(text) ?? [];
    if (!isRepository(repository))
        return undefined;
    if ((tag !== undefined && !isTag(tag)) || (digest !== undefined && !isDigest(digest)))
        return undefined;
    return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
};
const formatReference = ({ repository, tag, digest }) => `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
const isRepository = (text) => /^(?:[A-Za-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/.test(text);
/** `tag@digest` with as much of the digest as a person compares. */
const shortPin = (pinned) => pinned.replace(/@sha256:([0-9a-f]{12})[0-9a-f]{52}$/, '@$1');
/** The last segment of a repository: what a service is called when nobody says otherwise. */
const shortName = (repository) => repository.slice(repository.lastIndexOf('/') + 1);
/** One line of JSON with the keys in a fixed order. */
const formatImageJson = ({ name, repository, tag, digest }) => JSON.stringify({ name, repository, tag, digest });
/** Reads one line of `image-json`; `tag` or `digest` may be empty, not both. A string says what is wrong with it. */
const parseImageJson = (line) => {
    const value = parseJson(line);
    if (typeof value !== 'object' || value === null)
        return 'is not a JSON object';
    const { name, repository, tag, digest } = { name: '', repository: '', tag: '', digest: '', ...value };
    if (typeof name !== 'string' || name === '')
        return 'has no "name"';
    if (typeof repository !== 'string' || !isRepository(repository))
        return `has "repository" ${JSON.stringify(repository)}`;
    if (!isEmptyOr(isTag, tag)) {
        return `has "tag" ${JSON.stringify(tag)}, which is not an image tag`;
    }
    if (!isEmptyOr(isDigest, digest)) {
        return `has "digest" ${JSON.stringify(digest)}, which is not sha256: and 64 hex digits`;
    }
    return tag === '' && digest === '' ? 'has neither "tag" nor "digest"' : { name, repository, tag, digest };
};
const isEmptyOr = (is, value) => typeof value === 'string' && (value === '' || is(value));


/***/ }),

/***/ 864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing)
/* harmony export */ });
/** Whether a file operation failed because nothing is there. */
const isMissing = (error) => error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');


/***/ }),

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export link */
/** Text that came from outside, so that it shows as itself and as nothing else. */
const literal = (text) => text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/([\\`*_[\]|#~@!$])/g, '\\$1')
    .replace(/\r\n?|\n/g, ' ');
/** Inline code, whatever backticks or pipes the text holds. */
const code = (text) => {
    if (text.includes('\\|'))
        return `<code>${literal(text)}</code>`;
    const line = text.replace(/\r\n?|\n/g, ' ').replaceAll('|', '\\|');
    const ticks = '`'.repeat(longestRun(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return line === '' ? '' : `${ticks}${pad}${line}${pad}${ticks}`;
};
/** A message of ours: what it quotes in backticks is code, the rest shows as itself. */
const prose = (text) => text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part.slice(1, -1)) : literal(part)))
    .join('');
/** A code block that its own content cannot close. */
const fenced = (text, language = '') => {
    const ticks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${ticks}${language}\n${text.replace(/\n$/, '')}\n${ticks}`;
};
const link = (text, url) => `[${literal(text)}](${url.replace(/[()\s]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'))})`;
/** Cells are Markdown already: pass outside text through `literal` or `code`. */
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const longestRun = (text) => [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);


/***/ }),

/***/ 256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  FJ: () => (/* binding */ packLines),
  Sn: () => (/* binding */ unpackLines)
});

// UNUSED EXPORTS: joinLines

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./build/src/lib/packed-lines.js

/** An input is an environment variable, and Linux takes none above 128 KiB: so long lists cross jobs on one packed line. */
const mark = 'gz:';
const mostBytes = 64 * 1024 * 1024;
const packLines = (lines) => `${mark}${(0,external_node_zlib_namespaceObject.gzipSync)(lines.join('\n'), { level: 9 }).toString('base64')}`;
/** A list that is short enough stays as it is, a line an item; a longer one is packed. */
const mostPlain = (/* unused pure expression or super */ null && (64 * 1024));
/** The lines as an output that another job's input takes. */
const joinLines = (lines) => {
    const text = lines.join('\n');
    return text.length <= mostPlain ? text : packLines(lines);
};
/** The lines of a text, those that are packed unpacked; a string says which is broken. */
const unpackLines = (text) => {
    const lines = text.split('\n').map((line) => line.trim());
    const all = lines.map((line) => (line.startsWith(mark) ? unpacked(line) : [line]));
    return all.includes(undefined)
        ? 'has a line that begins with `gz:` and is not whole'
        : all.flatMap((part) => part ?? []).filter((line) => line !== '');
};
const unpacked = (line) => {
    try {
        const bytes = (0,external_node_zlib_namespaceObject.gunzipSync)(Buffer.from(line.slice(mark.length), 'base64'), { maxOutputLength: mostBytes });
        return bytes.toString('utf8').split('\n');
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry),
/* harmony export */   T: () => (/* binding */ again)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(679);

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
        const delay = Math.max(random() * ceiling, result.waitMilliseconds ?? 0);
        if (clock.now() + delay > deadline) {
            const seconds = Math.round(budgetMilliseconds / 1000);
            throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('timed-out', `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}`);
        }
        options.onAgain?.(result.again, delay);
        await clock.sleep(delay);
    }
};


/***/ }),

/***/ 16:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const unitMilliseconds = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** `90s`, `10m`, `1h30m`, `30d` → milliseconds; undefined for anything else, a bare number included. */
const parseDuration = (text) => {
    if (!/^(\d+d)?(\d+h)?(\d+m)?(\d+s)?$/.test(text) || text === '')
        return undefined;
    const parts = text.matchAll(/(\d+)([dhms])/g);
    const milliseconds = [...parts].reduce((sum, [, count, unit = '']) => sum + Number(count) * (unitMilliseconds[unit] ?? 0), 0);
    return Number.isSafeInteger(milliseconds) ? milliseconds : undefined;
};
/** Milliseconds as a person says them: `0.4s`, `12s`, `3m05s`, `1h02m`, `30d04h`. */
const formatDuration = (milliseconds) => {
    if (milliseconds < 9_950)
        return `${(milliseconds / 1000).toFixed(1)}s`;
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    const twoDigits = (count) => String(count).padStart(2, '0');
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)}m${twoDigits(seconds % 60)}s`;
    const hours = Math.floor(seconds / 3600);
    if (hours >= 48)
        return `${Math.floor(hours / 24)}d${twoDigits(hours % 24)}h`;
    return `${hours}h${twoDigits(Math.floor((seconds % 3600) / 60))}m`;
};


/***/ }),

/***/ 588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ awsRegion),
/* harmony export */   l: () => (/* binding */ awsRequestHandler)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(327);
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(679);



/** The region to use: what was asked for, else what the environment says. */
const awsRegion = (asked) => {
    const region = asked ?? process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION;
    if (region)
        return region;
    throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('invalid-input', 'no AWS region: neither aws-region nor AWS_REGION is set. Set aws-region, for example to `eu-west-1`');
};
/** How an AWS client connects: through the proxy that the environment names, which the SDK leaves out, and never forever. */
const awsRequestHandler = () => {
    const agent = { keepAlive: true, maxSockets: 50, proxyEnv: process.env };
    return {
        httpAgent: new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent(agent),
        httpsAgent: new node_https__WEBPACK_IMPORTED_MODULE_1__.Agent(agent),
        connectionTimeout: 10_000,
        requestTimeout: 120_000,
        throwOnRequestTimeout: true,
    };
};


/***/ }),

/***/ 481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  t: () => (/* binding */ createClock)
});

;// CONCATENATED MODULE: external "node:timers/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/src/outside/clock.js

/**
 * The real clock as it was set when the process began, so that waits are counted right when somebody sets it meanwhile.
 * A sleep ends at once, with the signal's reason, when the run is cancelled.
 */
const createClock = (signal) => ({
    now: () => Math.round(performance.timeOrigin + performance.now()),
    sleep: async (milliseconds, until) => {
        signal.throwIfAborted();
        const ended = until === undefined ? signal : AbortSignal.any([signal, until]);
        await (0,promises_namespaceObject.setTimeout)(milliseconds, undefined, { signal: ended }).catch(() => signal.throwIfAborted());
    },
});


/***/ }),

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lc: () => (/* binding */ bool),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   yU: () => (/* binding */ someOf)
/* harmony export */ });
/* unused harmony export optionalSecret */
/* harmony import */ var _lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(256);
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16);


const found = (raw) => (raw === '' ? 'it is empty' : `it holds ${JSON.stringify(raw.slice(0, 200))}`);
/** A reader of whatever `parse` accepts; undefined is a mistake, told as what should be there. */
const shaped = (should, parse) => ({
    read: (raw) => {
        const value = parse(raw);
        return value === undefined ? { mistakes: [`should be ${should}, but ${found(raw)}`] } : { value };
    },
});
/** A text that the pattern matches. */
const matching = (should, pattern) => shaped(should, (raw) => (pattern.test(raw) ? raw : undefined));
const text = shaped('set', (raw) => raw || undefined);
const optionalText = { read: (raw) => ({ value: raw || undefined }) };
const optionalSecret = { ...optionalText, secret: true };
const bool = shaped('`true` or `false`', (raw) => raw === 'true' || raw === 'false' ? raw === 'true' : undefined);
/** Milliseconds. */
const duration = shaped('a duration such as `90s`, `10m` or `1h30m`', _lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E);
const oneOf = (...values) => shaped(`one of ${values.map((value) => `\`${value}\``).join(', ')}`, (raw) => values.find((value) => value === raw));
/** The input may be left empty. */
const optional = ({ read, ...reader }) => ({
    ...reader,
    read: (raw) => (raw === '' ? { value: undefined } : read(raw)),
});
/** One item a line, each through `item`; blank lines are skipped, packed ones unpacked, and every bad line is told. */
const linesOf = (item) => ({
    read: (raw) => {
        const items = (0,_lib_packed_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .unpackLines */ .Sn)(raw);
        if (typeof items === 'string')
            return { mistakes: [items] };
        const reads = items.map((line) => item.read(line));
        const mistakes = reads.flatMap((read) => ('mistakes' in read ? read.mistakes : []));
        return mistakes.length > 0
            ? { mistakes }
            : { value: reads.flatMap((read) => ('value' in read ? [read.value] : [])) };
    },
});
const lines = linesOf(text);
/** A list that must have at least one item. */
const someOf = (list) => ({
    read: (raw) => (raw === '' ? { mistakes: ['should hold at least one line, but it is empty'] } : list.read(raw)),
});
/** Reads every input and tells every mistake at once, each under the input's name. */
const parseInputs = (schema, raw) => {
    const reads = Object.entries(schema).map(([name, reader]) => ({ name, read: reader.read(raw(name)) }));
    const mistakes = reads.flatMap(({ name, read }) => 'mistakes' in read ? read.mistakes.map((mistake) => `${name}: ${mistake}`) : []);
    if (mistakes.length > 0)
        return { mistakes };
    const values = reads.map(({ name, read }) => [name, 'value' in read ? read.value : undefined]);
    return { input: Object.fromEntries(values) };
};


/***/ }),

/***/ 93:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "../../../dist/packages/actions-core.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const actions_core_js_namespaceObject = x({ ["debug"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.debug), ["endGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.endGroup), ["getInput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getInput), ["getState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.getState), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.info), ["saveState"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.saveState), ["setFailed"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setFailed), ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setOutput), ["setSecret"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.setSecret), ["startGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.startGroup), ["summary"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.summary), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__.warning) });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
;// CONCATENATED MODULE: ./build/src/lib/timeline.js



/** A Mermaid Gantt chart, on which a phase shorter than a second still shows. */
const ganttChart = (phases) => {
    const bars = phases.map(({ name, startedAt, endedAt, ended }) => {
        const mark = ended === 'failed' ? 'crit, ' : '';
        return `  ${name.replace(/[:;#,]/g, ' ')} :${mark}${startedAt}, ${Math.max(endedAt, startedAt + 100)}`;
    });
    return (0,markdown/* fenced */.OF)(['gantt', '  dateFormat x', '  axisFormat %H:%M:%S', ...bars].join('\n'), 'mermaid');
};
/** Each phase with when it began, counted from the first one, and how long it took. */
const phaseTable = (phases) => {
    const origin = phases[0]?.startedAt ?? 0;
    const rows = phases.map(({ name, startedAt, endedAt, ended }) => [
        (0,markdown/* code */.aY)(name),
        `+${(0,time/* formatDuration */.a)(startedAt - origin)}`,
        (0,time/* formatDuration */.a)(endedAt - startedAt),
        ended,
    ]);
    return (0,markdown/* table */.tp)(['Phase', 'Began', 'Took', 'Ended'], rows);
};
const mostPhases = 40;
const mostLetters = 80;
/** What crosses jobs as `timeline`: the phases on one line, begin and end in epoch milliseconds, at most 40 of them. */
const formatTimeline = (phases) => JSON.stringify(phases.slice(0, mostPhases).map(({ name, startedAt, endedAt, ended }) => ({
    name: name.slice(0, mostLetters),
    begin: startedAt,
    end: endedAt,
    ended,
})));
/** Reads such a line; what is not a phase is left out, since a timeline is for people. */
const parseTimeline = (text) => {
    const list = parseJson(text);
    return (Array.isArray(list) ? list : []).flatMap((entry) => {
        const [name, begin, end] = [at(entry, 'name'), at(entry, 'begin'), at(entry, 'end')];
        if (typeof name !== 'string' || typeof begin !== 'number' || typeof end !== 'number')
            return [];
        return [{ name, startedAt: begin, endedAt: end, ended: at(entry, 'ended') === 'failed' ? 'failed' : 'done' }];
    });
};

// EXTERNAL MODULE: ./build/src/lib/packed-lines.js + 1 modules
var packed_lines = __nccwpck_require__(256);
;// CONCATENATED MODULE: ./build/src/lib/told.js


/** Four of them and their braces fit into one input, which Linux limits to 128 KiB. */
const told_mostLetters = 24 * 1024;
/** On one line without a quote or a backslash; of `details`, from the fullest on, the first that is short enough. */
const formatTold = (always, details) => {
    for (const detail of details) {
        const line = packed({ ...detail, ...always });
        if (line.length <= told_mostLetters)
            return line;
    }
    return packed(always);
};
const packed = (told) => (0,packed_lines/* packLines */.FJ)([JSON.stringify(told)]);
/** Reads such a line; undefined when it is none. */
const parseTold = (text) => {
    const lines = unpackLines(text);
    const value = typeof lines === 'string' ? undefined : parseJson(lines.join('\n'));
    if (!isRecord(value))
        return undefined;
    return textsIn(value);
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/src/runner/fence.js

/**
 * The runner obeys commands on both streams, whoever wrote them: a child's `::set-output` would become our output and
 * its `::set-env` would fail the step. `stop-commands` with a token nobody can guess is the runner's own remedy.
 */
const createFence = (write) => {
    let depth = 0;
    let token = '';
    const open = () => {
        token = (0,external_node_crypto_.randomUUID)();
        write(`::stop-commands::${token}\n`);
    };
    // A child may have left its line unfinished, and a command is only seen at the beginning of one.
    const close = () => write(`\n::${token}::\n`);
    return {
        fenced: async (work) => {
            depth += 1;
            if (depth === 1)
                open();
            try {
                return await work();
            }
            finally {
                depth -= 1;
                if (depth === 0)
                    close();
            }
        },
        command: (emit) => {
            if (depth > 0)
                close();
            emit();
            if (depth > 0)
                open();
        },
    };
};
/**
 * A line of ours that may quote somebody else's text, with the commands in it made harmless by a zero-width space. To
 * .NET, in which the runner is written, a lone carriage return ends a line, and a next-line character is white space.
 */
const harmless = (line) => line
    .split(/\r\n?|\n/)
    .map((part) => part.replace(/^([\s\u0085]*):(?=:)/, '$1:\u200B').replaceAll('##[', '#\u200B#['))
    .join('\n');

;// CONCATENATED MODULE: ./build/src/runner/annotations.js


/** The runner shows ten annotations of a kind and drops the rest (actions/runner, ExecutionContext). */
const mostShown = 10;
/** The runner cuts a message at 4096 characters without a word. */
const longestMessage = 4_000;
/** Warnings as annotations; from the tenth on they are lines of the log, and the tenth says how many there are. */
const createAnnotations = ({ fence, hide }) => {
    let count = 0;
    return {
        warn: (given) => {
            const message = hide(given);
            count += 1;
            if (count < mostShown)
                fence.command(() => actions_core_js_namespaceObject.warning(cut(message)));
            else
                actions_core_js_namespaceObject.info(harmless(`Warning: ${message}`));
        },
        fail: (message) => fence.command(() => actions_core_js_namespaceObject.setFailed(cut(hide(message)))),
        flush: () => {
            const more = count - mostShown + 1;
            if (more > 0)
                fence.command(() => actions_core_js_namespaceObject.warning(`${more} more: the log has them`));
        },
    };
};
const cut = (message) => message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}… (cut)`;

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./build/src/runner/event.js

/** The payload of the event that started the run; undefined when there is none to read. */
const readPayload = (path) => {
    if (path === '')
        return undefined;
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
};
/**
 * The commit that an event's changes begin at: `pull_request.base.sha`, `merge_group.base_sha`, or a push's `before`,
 * which is all zeros for a new branch.
 */
const baseCommitIn = (event) => {
    const found = [['pull_request', 'base', 'sha'], ['merge_group', 'base_sha'], ['before']].map((path) => path.reduce(fieldOf, event));
    return found.find((sha) => typeof sha === 'string' && isCommit(sha))?.toString();
};
/** The repository's default branch, '' when the event does not say. */
const defaultBranchIn = (event) => {
    const name = ['repository', 'default_branch'].reduce(fieldOf, event);
    return typeof name === 'string' ? name : '';
};
/** The pull request that the event is about. */
const pullRequestNumberIn = (event) => {
    const number = ['pull_request', 'number'].reduce(fieldOf, event);
    return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
};
/** When a push came, in epoch milliseconds: its event alone has it as a number, of seconds. */
const pushedAtIn = (event) => {
    const seconds = ['repository', 'pushed_at'].reduce(fieldOf, event);
    return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? seconds * 1000 : undefined;
};
const fieldOf = (value, name) => typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
const isCommit = (text) => /^(?!0+$)[0-9a-f]{40,64}$/.test(text);

;// CONCATENATED MODULE: ./build/src/runner/context.js

const readContext = () => {
    const variable = (name) => process.env[name] ?? '';
    const serverUrl = variable('GITHUB_SERVER_URL') || 'https://github.com';
    const repository = variable('GITHUB_REPOSITORY');
    const runId = variable('GITHUB_RUN_ID');
    const [url, token] = [variable('ACTIONS_ID_TOKEN_REQUEST_URL'), variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
    const payload = readPayload(variable('GITHUB_EVENT_PATH'));
    return {
        repository,
        sha: variable('GITHUB_SHA'),
        serverUrl,
        ...apiUrls(variable),
        event: eventOf(variable, payload),
        runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
        workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
        temporaryDirectory: variable('RUNNER_TEMP') || '/tmp',
        idTokenRequest: url && token ? { url, token } : undefined,
        cacheService: Object.fromEntries(cacheVariables.map((name) => [name, variable(name)]).filter(([, value]) => value !== '')),
        baseCommit: baseCommitIn(payload),
        mergeCommit: /^refs\/pull\/\d+\/merge$/.test(variable('GITHUB_REF')) ? variable('GITHUB_SHA') : undefined,
        pushedAt: pushedAtIn(payload),
    };
};
const cacheVariables = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL', 'ACTIONS_CACHE_SERVICE_V2'];
const apiUrls = (variable) => {
    const apiUrl = (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/$/, '');
    return { apiUrl, graphqlUrl: variable('GITHUB_GRAPHQL_URL') || `${apiUrl.replace(/\/v3$/, '')}/graphql` };
};
const eventOf = (variable, payload) => {
    const baseBranch = variable('GITHUB_BASE_REF');
    const pullRequest = /^pull_request/.test(variable('GITHUB_EVENT_NAME'));
    const isBranch = variable('GITHUB_REF_TYPE') === 'branch' && variable('GITHUB_REF').startsWith('refs/heads/');
    const branch = variable('GITHUB_HEAD_REF') || (isBranch ? variable('GITHUB_REF_NAME') : '');
    return {
        pullRequest,
        pullRequestNumber: pullRequestNumberIn(payload),
        branch,
        baseBranch,
        defaultBranch: defaultBranchIn(payload),
    };
};

;// CONCATENATED MODULE: ./build/src/runner/ending.js




/** The ending of a run that threw; once cancelled, whatever was thrown is a consequence of it. */
const failed = (thrown, signal) => {
    const error = signal.aborted ? signal.reason : thrown;
    if (!(error instanceof failure/* Failure */.H) && error instanceof Error && error.stack)
        actions_core_js_namespaceObject.debug(error.stack);
    const reason = error instanceof failure/* Failure */.H ? error.reason : 'unexpected';
    const outcome = reason === 'cancelled' ? 'cancelled' : 'failed';
    const message = (0,failure/* messageOf */.b)(error);
    const more = error instanceof failure/* Failure */.H ? error.sections : [];
    const sections = [{ heading: 'Why', body: shown(message), weight: 'essential' }, ...more];
    return {
        outcome,
        outputs: {},
        report: { headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(reason)}. ${sentences[reason]}`, sections },
        failure: { reason, message },
    };
};
/** One mistake a line, and below it, with its columns, the excerpt that points into a file. */
const shown = (message) => message
    .split(/\n(?![ \t])/)
    .map((mistake) => {
    const [first = '', ...excerpt] = mistake.split('\n');
    return excerpt.length === 0 ? `- ${(0,markdown/* prose */.CS)(first)}` : `- ${(0,markdown/* prose */.CS)(first)}\n\n${(0,markdown/* fenced */.OF)(excerpt.join('\n'))}\n`;
})
    .join('\n');
const sentences = {
    'invalid-input': 'Something given to the action has to be corrected; nothing was changed.',
    denied: 'A right or a valid credential is missing.',
    'not-found': 'Something that was named is not there.',
    conflict: 'Something else stands where this was to go.',
    'timed-out': 'It was not done in time.',
    'build-error': 'The build failed.',
    unreachable: 'A server could not be reached.',
    rejected: 'What was asked for was refused.',
    cancelled: 'The run was cancelled.',
    unexpected: 'This is a defect of the action: please report it.',
};
/** The summary under its title, with the timeline of its phases at the end. */
const withTimeline = (title, report, phases) => ({
    headline: `### ${title}: ${report.headline}`,
    sections: [
        ...report.sections,
        ...(phases.length === 0
            ? []
            : [{ heading: 'Timeline', body: `${ganttChart(phases)}\n\n${phaseTable(phases)}`, weight: 'detail' }]),
    ],
});

// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __nccwpck_require__(563);
;// CONCATENATED MODULE: ./build/src/runner/masks.js

/** A mask of a few characters would star out ordinary words of the whole job's log. */
const shortestMasked = 5;
const createMasks = (fence) => {
    const hidden = new Set();
    return {
        mask: (secret) => {
            if (secret.trim().length < shortestMasked)
                return;
            for (const form of formsOf(secret))
                hidden.add(form);
            fence.command(() => actions_core_js_namespaceObject.setSecret(secret));
        },
        hide: (text) => [...hidden].reduce((shown, form) => shown.replaceAll(form, '***'), text),
    };
};
/** A secret as it is, within a URL, and within base64 wherever it stands there, as in `user:secret`. */
const formsOf = (secret) => [
    secret,
    encodeURIComponent(secret),
    ...[0, 1, 2].map((shift) => {
        const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(secret)]);
        return bytes.toString('base64').slice(Math.ceil((shift * 8) / 6), Math.floor((bytes.length * 8) / 6));
    }),
];

;// CONCATENATED MODULE: ./build/src/runner/progress.js




/** Progress as groups in the log, which GitHub cannot nest: a phase within a phase is a line. */
const createProgress = ({ fence, warn, hide }) => {
    const phases = [];
    let open = 0;
    const say = (line) => actions_core_js_namespaceObject.info(harmless(hide(line)));
    const begin = (name) => {
        open += 1;
        if (open === 1)
            fence.command(() => actions_core_js_namespaceObject.startGroup(harmless(name)));
        else
            say(`${name} …`);
    };
    const end = (phase) => {
        phases.push(phase);
        open -= 1;
        say(`${phase.name}: ${phase.ended} in ${(0,time/* formatDuration */.a)(phase.endedAt - phase.startedAt)}`);
        if (open === 0)
            fence.command(actions_core_js_namespaceObject.endGroup);
    };
    return {
        say,
        warn,
        phases: () => [...phases].sort((a, b) => a.startedAt - b.startedAt),
        phase: async (name, work, isFailure = () => false) => {
            const startedAt = Date.now();
            begin(name);
            try {
                const value = await work();
                end({ name, startedAt, endedAt: Date.now(), ended: isFailure(value) ? 'failed' : 'done' });
                return value;
            }
            catch (error) {
                actions_core_js_namespaceObject.debug(`${name}: ${(0,failure/* messageOf */.b)(error)}`);
                end({ name, startedAt, endedAt: Date.now(), ended: 'failed' });
                throw error;
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/src/runner/signals.js

/**
 * Aborts at the first SIGINT or SIGTERM. The runner signals this process alone, SIGINT first, SIGTERM 7.5 s later and
 * SIGKILL 2.5 s after that (actions/runner, ProcessInvoker), so a second signal changes nothing.
 */
const abortOnSignals = () => {
    const controller = new AbortController();
    const abort = (name) => {
        controller.abort(new failure/* Failure */.H('cancelled', `cancelled by ${name}`));
    };
    process.on('SIGINT', abort);
    process.on('SIGTERM', abort);
    return controller.signal;
};

;// CONCATENATED MODULE: ./build/src/lib/report.js
const bytesOf = (text) => Buffer.byteLength(text);
const render = ({ headline, sections }, left) => {
    const parts = sections.map(({ heading, body }) => `#### ${heading}\n\n${body}\n`);
    const names = left.map(({ heading, body }) => `${heading} (${Math.ceil(bytesOf(body) / 1024)} KiB)`);
    const note = left.length === 0 ? [] : [`> Left out, since a summary holds 1 MiB: ${names.join(', ')}. The log has it.\n`];
    return [`${headline}\n`, ...parts, ...note].join('\n');
};
/**
 * The summary as Markdown of at most `limitBytes`. GitHub drops a summary above 1 MiB whole, so details are left out,
 * the largest first, then the essentials, and what was left out is named.
 */
const renderReport = (report, limitBytes) => {
    const left = [];
    const bySacrifice = [...report.sections].sort((a, b) => Number(a.weight === 'essential') - Number(b.weight === 'essential') || bytesOf(b.body) - bytesOf(a.body));
    for (;;) {
        const kept = report.sections.filter((section) => !left.includes(section));
        const text = render({ ...report, sections: kept }, left);
        const next = bySacrifice[left.length];
        if (bytesOf(text) <= limitBytes || next === undefined)
            return clip(text, limitBytes);
        left.push(next);
    }
};
const clip = (text, limitBytes) => bytesOf(text) <= limitBytes
    ? text
    : Buffer.from(text)
        .subarray(0, limitBytes)
        .toString('utf8')
        .replace(/\uFFFD+$/, '');

;// CONCATENATED MODULE: ./build/src/runner/summary.js


/** GitHub drops a step's summary above this whole. */
const limitBytes = 1024 * 1024;
/** Writes the step's job summary; outside of a runner there is no place for one. */
const writeSummary = async (report, hide) => {
    if (!process.env.GITHUB_STEP_SUMMARY)
        return;
    await actions_core_js_namespaceObject.summary.addRaw(hide(renderReport(report, limitBytes))).write({ overwrite: true });
};

;// CONCATENATED MODULE: ./build/src/runner/run-action.js














/** Once cancelled, an action has 7.5 s before SIGTERM; what has not ended by then is left behind. */
const endingBudgetMilliseconds = 6_000;
/** The whole life of an action: inputs in, outputs and summary out, one error message, and the post step. */
const runAction = async (action) => {
    const { runner, progress, hide, fail, flush } = openRunner();
    if (isPostStep()) {
        await cleanUp(action, { ...runner, input: () => readInputs(action, runner.mask) });
        return flush();
    }
    const { signal } = runner;
    const work = async () => action.run(readInputs(action, runner.mask), runner);
    const started = Promise.race([work(), afterAbort(signal)]);
    const ended = await started.catch((error) => failed(error, signal));
    const { outcome, outputs, failure } = ended;
    const phases = [...progress.phases(), ...(ended.phases ?? [])].sort((a, b) => a.startedAt - b.startedAt);
    const reason = failure?.reason ?? ended.reason ?? '';
    const timeline = hide(formatTimeline(phases));
    const own = { timeline, summary: formatTold({ outcome, reason, timeline }, (ended.told ?? []).map(run_action_hidden(hide))) };
    for (const [name, value] of Object.entries({ outcome, reason, ...outputs, ...own })) {
        if (!(name in own) || action.outputs.some((output) => output === name))
            actions_core_js_namespaceObject.setOutput(name, hide(value));
    }
    await writeSummary(withTimeline(ended.title ?? action.name, ended.report, phases), hide);
    flush();
    if (failure)
        fail(failure.message);
    if (signal.aborted)
        process.exit(1);
};
/** Before it is packed: a secret in what is packed is not found any more. */
const run_action_hidden = (hide) => (told) => Object.fromEntries(Object.entries(told).map(([name, text]) => [name, hide(text)]));
const openRunner = () => {
    const signal = abortOnSignals();
    const fence = createFence((text) => process.stdout.write(text));
    const { mask, hide } = createMasks(fence);
    const { warn, fail, flush } = createAnnotations({ fence, hide });
    const progress = createProgress({ fence, warn, hide });
    const context = readContext();
    const runner = { context, progress, signal, fence: fence.fenced, mask, saveState: actions_core_js_namespaceObject.saveState };
    return { runner, progress, hide, fail, flush };
};
/** By the file that was started: a main that was cancelled while Node still loaded it has saved no state to tell by. */
const isPostStep = () => (0,external_node_path_.basename)(process.argv[1] ?? '') === 'post.js';
const readInputs = (action, mask) => {
    if (process.platform !== 'linux') {
        throw new failure/* Failure */.H('invalid-input', `this action runs on Linux runners, not on ${process.platform}`);
    }
    for (const [name, { secret }] of Object.entries(action.inputs)) {
        const raw = actions_core_js_namespaceObject.getInput(name);
        if (secret === true || secret?.(raw))
            mask(raw);
    }
    const read = (0,inputs/* parseInputs */.TL)(action.inputs, actions_core_js_namespaceObject.getInput);
    const mistakes = 'mistakes' in read ? read.mistakes : (action.check?.(read.input) ?? []);
    if ('mistakes' in read || mistakes.length > 0)
        throw new failure/* Failure */.H('invalid-input', mistakes.join('\n'));
    return read.input;
};
const afterAbort = (signal) => new Promise((_resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', () => setTimeout(giveUp, endingBudgetMilliseconds).unref(), { once: true });
});
const cleanUp = async (action, runner) => {
    try {
        await action.cleanUp?.(actions_core_js_namespaceObject.getState, runner);
    }
    catch (error) {
        runner.progress.warn(`could not clean up: ${(0,failure/* messageOf */.b)(error)}`);
    }
};


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(771);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

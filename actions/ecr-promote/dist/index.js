import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_exec_js_956470f0__ from "../../../dist/packages/actions-exec.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__ from "../../../dist/packages/aws-sdk-client-ecr.js";
import * as __WEBPACK_EXTERNAL_MODULE__dist_packages_actions_core_js_d9d52281__ from "../../../dist/packages/actions-core.js";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
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

;// CONCATENATED MODULE: ./build/src/actions/ecr-promote/inputs.js



/** `src-…` may go along: manifests that name it find it in the other registry, too. What waits for a scan may not. */
const tag = (0,inputs/* shaped */.e9)('a tag a line, such as `v1`, not beginning with `scan-`, which is for what has not passed its scan', (raw) => {
    const bare = (0,image_reference/* isTag */.dz)(raw) ? raw : (0,image_reference/* parseReference */.F2)(raw)?.tag;
    return bare === undefined || bare.startsWith('scan-') ? undefined : raw;
});
const inputs_inputs = {
    source: ecrImage,
    repository: ecrRepository,
    name: inputs/* optionalText */.mR,
    tags: (0,inputs/* linesOf */.Dx)(tag),
    timeout: inputs/* duration */.p0,
    'aws-region': (0,inputs/* optional */.lq)(awsRegionName),
    'registry-id': (0,inputs/* optional */.lq)(awsAccount),
    'role-to-assume': (0,inputs/* optional */.lq)(awsRole),
    'source-role-to-assume': (0,inputs/* optional */.lq)(awsRole),
};
/** ECR tells of at most 100 images at once. */
const mostTags = 100;
/** Mistakes that only several inputs together show. */
const check = ({ tags }) => tags.length > mostTags ? [`tags: should be at most ${mostTags}, but there are ${tags.length}`] : [];


/***/ }),

/***/ 948:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _images_promote_handles_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(108);
/* harmony import */ var _outside_aws_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(588);
/* harmony import */ var _runner_run_action_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(93);
/* harmony import */ var _image_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(207);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(416);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(568);






await (0,_runner_run_action_js__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)({
    name: 'ecr-promote',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .inputs */ .Q,
    outputs: _run_js__WEBPACK_IMPORTED_MODULE_5__/* .outputs */ .V,
    check: _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z,
    run: async (input, started) => {
        const { source, repository, timeout } = input;
        const runner = (0,_image_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .inTime */ .RN)(started, timeout, 'Run again, which copies only what is missing');
        const region = (0,_outside_aws_js__WEBPACK_IMPORTED_MODULE_1__/* .awsRegion */ .U)(input['aws-region']);
        const role = input['role-to-assume'];
        const sourceRole = input['source-role-to-assume'] ?? role;
        const outside = (0,_images_promote_handles_js__WEBPACK_IMPORTED_MODULE_0__/* .createPromoteHandles */ .C)({
            ...runner,
            source: {
                ...(0,_image_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .awsClient */ .xe)({ region: source.region, 'role-to-assume': sourceRole }, runner),
                region: source.region,
                repository: source.repository,
                registryId: source.account,
            },
            destination: { ...(0,_image_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .awsClient */ .xe)({ ...input, region }, runner), region, repository, registryId: input['registry-id'] },
        });
        return (0,_run_js__WEBPACK_IMPORTED_MODULE_5__/* .run */ .e)(input, { region, outside });
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ outputs),
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __nccwpck_require__(356);
;// CONCATENATED MODULE: ./build/src/images/describe-promote.js

/** What a person reads of an image that was promoted. */
const describePromote = (result, source) => {
    const { outcome, image, reference, tags, manifests, layers, referrers } = result;
    const rows = [
        ['From', (0,markdown/* code */.aY)(source)],
        ['To', (0,markdown/* code */.aY)(image.repository)],
        ['Digest', (0,markdown/* code */.aY)(image.digest)],
        ['Tags', tags.map(markdown/* code */.aY).join(', ')],
        ['Manifests', manifests === 0 ? 'all there before' : `${manifests} new`],
        ['Layers', layersOf(layers)],
        ...(referrers > 0 ? [['Refer to it', `${referrers} copied, such as signatures`]] : []),
    ];
    const headline = outcome === 'already-there' ? 'the repository has this image under these tags' : 'the very same digest, elsewhere';
    return {
        headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(image.name)}: ${headline}`,
        sections: [
            { heading: 'Image', body: (0,markdown/* table */.tp)(['', ''], rows), weight: 'essential' },
            { heading: 'Next', body: `Look at it:\n\n${(0,markdown/* fenced */.OF)(`docker pull ${reference}`, 'sh')}`, weight: 'detail' },
        ],
    };
};
const layersOf = ({ there, mounted, copied, copiedBytes }) => [
    ...(copied > 0 ? [`${copied} copied (${(copiedBytes / 1e6).toFixed(1)} MB)`] : []),
    ...(mounted > 0 ? [`${mounted} mounted, without their bytes`] : []),
    ...(there > 0 ? [`${there} there before`] : []),
].join(', ') || 'none to copy';

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
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

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
;// CONCATENATED MODULE: ./build/src/images/layer-source.js


const budgetMilliseconds = 120_000;
/**
 * A layer's bytes as they lie in another repository. While one part is uploaded the next one is read, so two parts of a
 * layer are in the memory at most.
 */
const layerSource = ({ digest, size }, outside) => {
    const read = reader(digest, outside);
    let ahead;
    return {
        size,
        slice: async (start, end) => {
            const isAhead = ahead?.start === start && ahead.end === end;
            const bytes = await (isAhead && ahead ? ahead.bytes : read(start, end));
            const next = { start: end, end: Math.min(end + end - start, size) };
            ahead = next.start < next.end ? { ...next, bytes: read(next.start, next.end) } : undefined;
            // Whoever asks for it hears of its trouble; until then nobody does.
            ahead?.bytes.catch(() => undefined);
            return bytes;
        },
    };
};
/** Reads a range, again while that may help, from a new address when the old one is no longer good. */
const reader = (digest, { source, download, clock }) => {
    let address;
    return (start, end) => (0,retry/* retry */.L)({
        what: `reading ${digest} from the source`,
        clock,
        budgetMilliseconds,
        firstDelayMilliseconds: 300,
        longestDelayMilliseconds: 10_000,
        attempt: async () => {
            address ??= source.layerUrl(digest);
            const url = await address;
            const answer = await download({ url, start, end }).catch(passing);
            if ('again' in answer)
                return answer;
            const { status, bytes } = answer;
            if ((status === 206 || status === 200) && bytes.length === end - start)
                return { bytes };
            if (status === 404)
                throw new failure/* Failure */.H('not-found', `the source has lost the layer ${digest}. Build the image anew`);
            address = undefined;
            return (0,retry/* again */.T)(`the source answered ${status} with ${bytes.length} bytes, not ${end - start}`);
        },
    }).then(({ bytes }) => bytes);
};
const passing = (error) => {
    if (error instanceof failure/* Failure */.H && error.reason === 'unreachable')
        return (0,retry/* again */.T)(error.message);
    throw error;
};

;// CONCATENATED MODULE: ./build/src/images/copy-layers.js


/** Layers at once. With two parts of 10 MiB a layer, and their text on the way, that is some 200 MB. */
const lanes = 4;
const mostAtOnce = 100;
/** Gives the destination the layers that it does not have, the largest first. */
const copyLayers = async ({ blobs, fromRepository }, { source, destination, mount, download, clock, progress }) => {
    const missing = await missingBlobs(blobs, destination);
    const copied = { there: blobs.length - missing.length, mounted: 0, copied: 0, copiedBytes: 0 };
    progress.say(`${blobs.length} blobs, ${missing.length} of them new to the destination`);
    await inLanes(missing, lanes, async (blob) => {
        if (await mount?.(blob.digest, fromRepository)) {
            copied.mounted += 1;
            return;
        }
        await destination.uploadLayer(blob.digest, layerSource(blob, { source, download, clock }));
        copied.copied += 1;
        copied.copiedBytes += blob.size;
        progress.say(`${blob.digest.slice(0, 19)} copied, ${(blob.size / 1e6).toFixed(1)} MB`);
    });
    return copied;
};
const missingBlobs = async (blobs, destination) => {
    const digests = blobs.map(({ digest }) => digest);
    const missing = new Set();
    for (let first = 0; first < digests.length; first += mostAtOnce) {
        for (const digest of await destination.missingLayers(digests.slice(first, first + mostAtOnce)))
            missing.add(digest);
    }
    return blobs.filter(({ digest }) => missing.has(digest)).sort((a, b) => b.size - a.size);
};

;// CONCATENATED MODULE: ./build/src/images/manifest.js
const isFields = (value) => typeof value === 'object' && value !== null;
const fieldsOf = (value) => (isFields(value) ? value : {});
const listOf = (value) => (Array.isArray(value) ? value.map(fieldsOf) : []);
const textOf = (value) => (typeof value === 'string' ? value : '');
/** Reads a manifest that a registry took, of an image or of an index. */
const readManifest = (text) => {
    const { config, layers, manifests } = fieldsOf(JSON.parse(text));
    const blobs = [...listOf(config === undefined ? [] : [config]), ...listOf(layers)];
    return {
        blobs: blobs.filter(isHeldByRegistry).map(({ digest, size }) => ({ digest: textOf(digest), size: Number(size) })),
        children: listOf(manifests).map((child) => ({ digest: textOf(child.digest), platform: platformOf(child) })),
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

;// CONCATENATED MODULE: ./build/src/images/copy-tree.js


/**
 * Gives the destination all that an image stands on, children before their index, and not the image's own manifest, which
 * is the last of the tree and comes with its tags. What the destination has, it has whole.
 */
const copyTree = async ({ tree, repository }, outside) => {
    const { destination } = outside;
    const known = await destination.imagesByDigest(tree.map(({ digest }) => digest));
    const missing = tree.filter(({ digest }) => !known.has(digest));
    const blobs = new Map();
    for (const { manifest } of missing)
        for (const blob of readManifest(manifest).blobs)
            blobs.set(blob.digest, blob);
    const layers = await copyLayers({ blobs: [...blobs.values()], fromRepository: repository }, outside);
    for (const child of missing)
        if (child !== tree.at(-1))
            await destination.put(child);
    return { manifests: missing.length, layers };
};

;// CONCATENATED MODULE: ./build/src/images/find-referrers.js
/** The tags of an older cosign (SIGNATURE_SPEC.md of cosign), and of OCI 1.1 where a registry could not list referrers. */
const suffixes = ['', '.sig', '.att', '.sbom'];
const mostTagsAtOnce = 100;
/** A signature of a bill of materials of an image is the third. */
const mostLevels = 5;
/** All that refers to these manifests, and to that in turn; each comes after what it refers to. */
const findReferrers = async (subjects, source) => {
    const found = new Map();
    let level = subjects;
    for (let depth = 0; depth < mostLevels && level.length > 0; depth += 1) {
        const tagged = await taggedReferrers(level, source);
        const linked = await Promise.all(level.map((digest) => source.referrersOf(digest)));
        const referrers = [...tagged, ...linked.flat().map((digest) => ({ digest }))];
        const fresh = referrers.filter(({ digest }) => !found.has(digest) && !subjects.includes(digest));
        for (const referrer of fresh)
            if (!found.has(referrer.digest))
                found.set(referrer.digest, referrer);
        level = [...new Set(fresh.map(({ digest }) => digest))];
    }
    return [...found.values()];
};
const taggedReferrers = async (subjects, source) => {
    const tags = subjects.flatMap((digest) => suffixes.map((suffix) => `${digest.replace(':', '-')}${suffix}`));
    const referrers = [];
    for (let first = 0; first < tags.length; first += mostTagsAtOnce) {
        const found = await source.imagesByTag(tags.slice(first, first + mostTagsAtOnce));
        referrers.push(...[...found].map(([tag, { digest }]) => ({ digest, tag })));
    }
    return referrers;
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: ./build/src/images/read-tree.js



/** An image with all that it refers to, children before their index, the image itself last: the order to put them in. */
const readTree = async (digest, source) => {
    const levels = [];
    const seen = new Set();
    for (let wanted = [digest]; wanted.length > 0;) {
        const found = await source.imagesByDigest(wanted);
        const level = wanted.map((each) => wholeImage(each, found.get(each), digest));
        levels.unshift(level);
        for (const each of wanted)
            seen.add(each);
        const children = level.flatMap(({ manifest }) => readManifest(manifest).children.map((child) => child.digest));
        wanted = [...new Set(children)].filter((child) => !seen.has(child));
    }
    return levels.flat();
};
/** The very bytes of the digest; a registry on the way that translates manifests would change the image. */
const wholeImage = (digest, image, root) => {
    if (image === undefined) {
        const what = digest === root ? `no image ${digest}` : `${root} without ${digest}, which it refers to`;
        throw new failure/* Failure */.H('not-found', `source: the repository has ${what}. A lifecycle policy may have deleted it; build it anew`);
    }
    const actual = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(image.manifest).digest('hex')}`;
    if (actual === digest)
        return image;
    throw new failure/* Failure */.H('unexpected', `source: the manifest of ${digest} came as ${actual}. Look for a proxy that rewrites answers`);
};

;// CONCATENATED MODULE: ./build/src/images/copy-referrers.js





/** Copies what refers to an image and to its platforms; gives how many the destination did not have. */
const copyReferrers = async ({ image, repository }, outside) => {
    const { source, destination, progress } = outside;
    const missing = await missingIn(await referrersOf(image, outside), outside);
    if (missing.length === 0)
        return 0;
    await destination.put(image);
    for (const { digest, tag } of missing) {
        const tree = await readTree(digest, source);
        await copyTree({ tree, repository }, outside);
        for (const root of tree.slice(-1))
            if ((await destination.put(root, tag)) === 'taken')
                warnTaken(tag, outside);
        progress.say(`${digest.slice(0, 19)} refers to the image and is copied${tag === undefined ? '' : ` as ${tag}`}`);
    }
    return missing.length;
};
/** An image may be promoted by who may not list what refers to it. */
const referrersOf = async ({ digest, manifest }, { source, progress }) => {
    const platforms = readManifest(manifest).children.filter(({ platform }) => platform !== undefined);
    try {
        return await findReferrers([digest, ...platforms.map((child) => child.digest)], source);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H) || !bearable.includes(error.reason))
            throw error;
        progress.warn(`Signatures and whatever else refers to the image are not copied: ${error.message}`);
        return [];
    }
};
const bearable = ['denied', 'not-found', 'rejected', 'invalid-input', 'unexpected'];
/** A tag that stands for something else there is of somebody who signed it there. */
const missingIn = async (referrers, outside) => {
    const { destination } = outside;
    const known = await destination.imagesByDigest(referrers.map(({ digest }) => digest));
    const missing = [];
    for (const referrer of referrers) {
        const { digest, tag } = referrer;
        const standing = tag === undefined ? known.get(digest) : (await destination.imagesByTag([tag])).get(tag);
        if (standing === undefined)
            missing.push(referrer);
        else if (standing.digest !== digest)
            warnTaken(tag, outside);
    }
    return missing;
};
const warnTaken = (tag, { progress }) => progress.warn(`${tag} stands for another signature there, and is left as it is. Delete it there to have it copied`);

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

;// CONCATENATED MODULE: ./build/src/images/unearned-tags.js

/**
 * Refuses a `src-…` tag that the image does not carry in the source: it says that the image was built of that content,
 * verified, and passed its scan gate, and whoever finds it reuses the image.
 */
const refuseUnearnedTags = async ({ tags, digest, repository }, source) => {
    const earned = tags.filter((tag) => /^src-[0-9a-f]{16}$/.test(tag));
    if (earned.length === 0)
        return;
    const standing = await source.imagesByTag(earned);
    const mistakes = earned
        .filter((tag) => standing.get(tag)?.digest !== digest)
        .map((tag) => {
        const found = standing.get(tag)?.digest;
        const stands = found === undefined ? 'no image there has it' : `there it is ${found}`;
        return `tags: ${tag} says that ${repository}@${digest} was built of that content and passed its scan gate, and ${stands}: give it only to the image that carries it in the source`;
    });
    if (mistakes.length > 0)
        throw new failure/* Failure */.H('rejected', mistakes.join('\n'));
};

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __nccwpck_require__(432);
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

;// CONCATENATED MODULE: ./build/src/images/promote.js







/** Copies an image, its digest unchanged: what an index refers to comes along, what is there already stays. */
const promote = async (request, outside) => {
    const { destination, progress } = outside;
    const { repository, source, name } = request;
    const { digest } = source;
    const there = await progress.phase('look up', () => destination.describe());
    const hostAndRepository = `${there.host}/${repository}`;
    const tags = request.tags.length === 0 ? [digestTag(digest)] : bareTags(request.tags, hostAndRepository);
    await refuseUnearnedTags({ tags, digest, repository: source.repository }, outside.source);
    const standing = await destination.imagesByTag(tags);
    const tagging = { repository, tags, standing };
    refuseTakenTags({ ...tagging, mutability: there, digest });
    const isSameRegistry = there.registryId === source.account && request.region === source.region;
    const copying = { ...outside, mount: isSameRegistry ? outside.mount : undefined };
    const { image, ...copied } = await copy(request, copying);
    const referrers = await progress.phase('referrers', () => copyReferrers({ image, ...source }, copying));
    await applyTags({ ...tagging, image }, { ecr: destination, progress });
    await progress.phase('verify', () => verify(tags, digest, outside));
    const isWritten = copied.manifests + referrers > 0 || tags.some((tag) => standing.get(tag)?.digest !== digest);
    return {
        outcome: isWritten ? 'promoted' : 'already-there',
        image: { name, repository, tag: tags[0] ?? '', digest },
        reference: `${hostAndRepository}@${digest}`,
        tags,
        referrers,
        ...copied,
    };
};
const digestTag = (digest) => `img-${digest.slice('sha256:'.length, 'sha256:'.length + 16)}`;
const copy = async ({ source: { digest, repository } }, outside) => {
    const { source, destination, progress } = outside;
    const standing = (await destination.imagesByDigest([digest])).get(digest);
    if (standing)
        return { image: standing, manifests: 0, layers: { there: 0, mounted: 0, copied: 0, copiedBytes: 0 } };
    const tree = await progress.phase('read', () => readTree(digest, source));
    const image = tree.at(-1);
    if (image === undefined)
        throw new failure/* Failure */.H('not-found', `source: there is no image ${digest}`);
    return { image, ...(await progress.phase('copy', () => copyTree({ tree, repository }, outside))) };
};
/** ECR may not show at once what it has just taken. */
const verify = (tags, digest, { destination, clock }) => readBack(tags.join(', '), async () => {
    const standing = await destination.imagesByTag(tags);
    const images = tags.map((tag) => standing.get(tag));
    return images.every((image) => image?.digest === digest) ? images[0] : undefined;
}, clock);

;// CONCATENATED MODULE: ./build/src/actions/ecr-promote/run.js



const outputs = ['outcome', 'reason', 'digest', 'image', 'image-json'];
const run = async (input, { region, outside }) => {
    const { source, repository, tags } = input;
    const name = input.name ?? (0,image_reference/* shortName */.EU)(repository);
    const result = await promote({ source, repository, region, name, tags }, outside);
    return {
        outcome: result.outcome,
        outputs: {
            digest: result.image.digest,
            image: result.reference,
            'image-json': (0,image_reference/* formatImageJson */.LF)(result.image),
        },
        report: describePromote(result, source.reference),
    };
};


/***/ }),

/***/ 207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xe: () => (/* binding */ awsClient),
  RN: () => (/* binding */ inTime)
});

// UNUSED EXPORTS: cleanUpImages, imageSettings

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var clock = __nccwpck_require__(481);
;// CONCATENATED MODULE: ./build/src/outside/git.js
/** Git that never asks, never uses the user's hooks, and is told its token by environment: arguments are seen by all. */
const git_createGit = ({ processes, directory, credential, sshCommand }) => {
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
const quiet = (/* unused pure expression or super */ null && ([
    ['credential.helper', ''],
    ['core.hooksPath', '/dev/null'],
    ['advice.detachedHead', 'false'],
    ['gc.auto', '0'],
    // In a container job the checkout belongs to another user, and git would refuse to read it.
    ['safe.directory', '*'],
    // A server that stalls is given up after 30 s below 1 kB/s, instead of never.
    ['http.lowSpeedLimit', '1000'],
    ['http.lowSpeedTime', '30'],
]));
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
const actions_exec_js_namespaceObject = x({  });
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/outside/process.js





/** Children without a shell. When the run is cancelled each gets SIGINT once, and no new one starts. */
const process_createProcesses = ({ signal, fence }) => {
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
    const code = await exec(`"${onPath(command)}"`, args, {
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
    const files = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => (folder ? [join(folder, command)] : []));
    const found = files.find(isProgram);
    if (found === undefined)
        throw cannotStart(command, 'no folder of the PATH has it');
    return found;
};
const isProgram = (file) => {
    try {
        accessSync(file, constants.X_OK);
        return statSync(file).isFile();
    }
    catch {
        return false;
    }
};
const inherit = (command, args, options) => new Promise((resolve, reject) => {
    const { listen } = options;
    // One stream for both: the runner reads its two side by side, so that standard error could overtake the fence.
    const output = listen === undefined ? 1 : 'pipe';
    const child = spawn(command, args, {
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
const cannotStart = (command, error) => new Failure('not-found', `cannot start ${command}: ${messageOf(error)}. Install it, or put it on the PATH`, {
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
        const tasks = readdirSync(`/proc/${pid}/task`);
        const lists = tasks.map((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'));
        return lists.flatMap((list) => list.split(' ')).filter((child) => child !== '' && !keptApart.has(child));
    }
    catch {
        return [];
    }
};

;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./build/src/images/last-lines.js

const mostLines = 40;
const last_lines_createLastLines = () => {
    const decoder = new StringDecoder('utf8');
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
const docker_createDocker = ({ processes, directory, configDirectory, command = 'docker' }) => {
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
const clientVersion = (/* unused pure expression or super */ null && (['version', '--format', '{{.Client.Version}}']));
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
    throw new Failure('invalid-input', `builder: there is no buildx instance \`${builder ?? 'default'}\` (docker said: ${inspected.stderr.trim()}). Create it before, or leave builder empty`);
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

;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: ./build/src/images/merge-docker-config.js

const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value) => (isFields(value) ? value : {});
/** The user's config.json (undefined when there is none) with a login of ours for one host, all else as it was. */
const merge_docker_config_mergeDockerConfig = (user, login) => {
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
    throw new Failure('invalid-input', "Docker's own config.json holds no JSON object. Repair it, or point DOCKER_CONFIG to another folder");
};

;// CONCATENATED MODULE: ./build/src/images/docker-config.js





/**
 * A folder for DOCKER_CONFIG: the user's config.json with our entry, for our eyes alone, and links to all that lies
 * beside it (contexts, plugins). Builders are copied, since buildx writes a journal among them. Returns its path; `removeDockerConfig` takes it away again.
 */
const docker_config_createDockerConfig = async ({ userDirectory, temporaryDirectory, login, onConfig, }) => {
    const user = await readUserConfig(join(userDirectory, 'config.json'));
    const config = mergeDockerConfig(user, login);
    await mkdir(temporaryDirectory, { recursive: true });
    const directory = await mkdtemp(join(temporaryDirectory, 'slipway-docker-'));
    onConfig(directory);
    await writeFile(join(directory, 'config.json'), config, { mode: 0o600 });
    for (const name of await namesIn(userDirectory)) {
        const [from, to] = [join(userDirectory, name), join(directory, name)];
        if (name === 'buildx')
            await cp(from, to, { recursive: true, filter: (path) => !journal.has(basename(path)) });
        else if (name !== 'config.json')
            await symlink(from, to);
    }
    return directory;
};
const journal = new Set(['refs', 'activity', '.lock']);
/** Links are removed, never what they lead to. */
const docker_config_removeDockerConfig = (directory) => rm(directory, { recursive: true, force: true });
const readUserConfig = async (path) => {
    try {
        return await readFile(path, 'utf8');
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw new Failure('invalid-input', `cannot read Docker's own configuration, ${path}`, { cause: error });
    }
};
const namesIn = async (directory) => {
    try {
        return await readdir(directory);
    }
    catch (error) {
        if (isMissing(error))
            return [];
        throw error;
    }
};

;// CONCATENATED MODULE: ./build/src/images/docker-access.js


/** Docker as the user has it, and Docker logged in to ECR: both by a copy of the user's configuration, which is never touched. */
const docker_access_createDockerAccess = (settings) => {
    const { userDirectory, temporaryDirectory, mask, onConfig } = settings;
    const configured = async (login) => {
        const configDirectory = await createDockerConfig({ userDirectory, temporaryDirectory, login, onConfig });
        return createDocker({ ...settings, configDirectory });
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
const local_handles_removePrivate = async (directories) => {
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
        return await work({ git, docker, progress, clock: createClock(signal), onPrivate });
    }
    finally {
        await local_handles_removePrivate(directories.join('\n'));
    }
};

// EXTERNAL MODULE: ./build/src/lib/time.js
var time = __nccwpck_require__(16);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __nccwpck_require__(588);
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
    const claims = Object.entries(github_oidc_fieldsOf(payloadOf(token))).filter((claim) => typeof claim[1] === 'string');
    return Object.fromEntries(claims);
};
/** When a token ends, in epoch milliseconds; undefined when it does not say. */
const expiryOf = (token) => {
    const { exp } = github_oidc_fieldsOf(payloadOf(token));
    return typeof exp === 'number' ? exp * 1000 : undefined;
};
const payloadOf = (token) => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
const fieldOf = (json, name) => {
    const field = github_oidc_fieldsOf(json)[name];
    return typeof field === 'string' ? field : undefined;
};
const github_oidc_fieldsOf = (json) => {
    try {
        const value = JSON.parse(json);
        return typeof value === 'object' && value !== null ? { ...value } : {};
    }
    catch {
        return {};
    }
};

// EXTERNAL MODULE: ./build/src/outside/http.js + 2 modules
var http = __nccwpck_require__(359);
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
        http: (0,http/* createHttp */.V)({ signal }),
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
;// CONCATENATED MODULE: ./build/src/outside/docker-directory.js


/** Where the user's own Docker configuration lies. */
const docker_directory_dockerDirectory = () => process.env.DOCKER_CONFIG || join(homedir(), '.docker');

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
    const region = input.push === false ? '' : awsRegion(input['aws-region']);
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
const cleanUpImages = (state) => removePrivate(state(privateDirectories));


/***/ }),

/***/ 108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ createPromoteHandles)
});

// EXTERNAL MODULE: ./build/src/outside/clock.js + 1 modules
var outside_clock = __nccwpck_require__(481);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(708);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
;// CONCATENATED MODULE: ./build/src/outside/download.js



const timeoutMilliseconds = 120_000;
/** Reads large things in ranges, so that no more than a range is ever in the memory. */
const createDownload = (signal) => {
    const agentOptions = { keepAlive: true, maxSockets: 50, proxyEnv: process.env };
    const plain = new external_node_http_.Agent(agentOptions);
    const secure = new external_node_https_.Agent(agentOptions);
    return ({ url: address, start, end }) => new Promise((resolve, reject) => {
        const url = new URL(address);
        const fail = (error) => reject(signal.aborted ? signal.reason : broken(url, error));
        const options = {
            headers: { 'user-agent': 'slipway', range: `bytes=${start}-${end - 1}` },
            signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]),
        };
        const onResponse = (response) => {
            collect(response, end - start).then((bytes) => resolve({ status: response.statusCode ?? 0, bytes }), fail);
        };
        const exchange = url.protocol === 'https:'
            ? (0,external_node_https_.request)(url, { ...options, agent: secure }, onResponse)
            : (0,external_node_http_.request)(url, { ...options, agent: plain }, onResponse);
        exchange.on('error', fail);
        exchange.end();
    });
};
const collect = async (response, mostBytes) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        size += chunk.length;
        if (size > Math.max(mostBytes, largestRefusalBytes))
            throw new Error('it sent more than the range that was asked for');
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
};
/** What says no says why, at some length. */
const largestRefusalBytes = 65_536;
/** The query is left out: the signature in it lets anybody read. */
const broken = (url, error) => {
    const cause = error.message || ('code' in error ? String(error.code) : error.name);
    return new failure/* Failure */.H('unreachable', `reading from ${url.host} broke off: ${cause}`, { cause: error });
};

;// CONCATENATED MODULE: external "../../../dist/packages/aws-sdk-client-ecr.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const aws_sdk_client_ecr_js_namespaceObject = x({ ["BatchCheckLayerAvailabilityCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.BatchCheckLayerAvailabilityCommand), ["BatchGetImageCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.BatchGetImageCommand), ["CompleteLayerUploadCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.CompleteLayerUploadCommand), ["CreateRepositoryCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.CreateRepositoryCommand), ["DescribeImageScanFindingsCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.DescribeImageScanFindingsCommand), ["DescribeRepositoriesCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.DescribeRepositoriesCommand), ["ECRClient"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.ECRClient), ["GetAuthorizationTokenCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.GetAuthorizationTokenCommand), ["GetDownloadUrlForLayerCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.GetDownloadUrlForLayerCommand), ["InitiateLayerUploadCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.InitiateLayerUploadCommand), ["InvalidLayerPartException"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.InvalidLayerPartException), ["ListImageReferrersCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.ListImageReferrersCommand), ["PutImageCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.PutImageCommand), ["StartImageScanCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.StartImageScanCommand), ["UploadLayerPartCommand"]: () => (__WEBPACK_EXTERNAL_MODULE__dist_packages_aws_sdk_client_ecr_js_9145840e__.UploadLayerPartCommand) });
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __nccwpck_require__(183);
// EXTERNAL MODULE: ./build/src/outside/aws.js
var outside_aws = __nccwpck_require__(588);
;// CONCATENATED MODULE: ./build/src/images/ecr-clients.js


const createEcrClients = ({ region, client }) => {
    // One attempt: the SDK would repeat what is a quota, and never ask for new credentials.
    const connect = () => new aws_sdk_client_ecr_js_namespaceObject.ECRClient({ region, requestHandler: (0,outside_aws/* awsRequestHandler */.l)(), ...client, maxAttempts: 1 });
    let aws = connect();
    return {
        current: () => aws,
        renew: (expired) => {
            if (aws === expired)
                aws = connect();
        },
    };
};

;// CONCATENATED MODULE: ./build/src/images/iam-refusal.js
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
        const refusal = iamRefusal(asked.said);
        const action = refusal?.action ?? `ecr:${asked.operation}`;
        return {
            reason: 'denied',
            what: `AWS does not allow ${action} on ${where(asked)}`,
            todo: refusal?.todo ?? allow(action),
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

;// CONCATENATED MODULE: ./build/src/images/ecr-layers.js



const missingLayers = async ({ common, options, ask }, layerDigests) => {
    const { layers } = await ask('BatchCheckLayerAvailability', (aws) => aws.send(new aws_sdk_client_ecr_js_namespaceObject.BatchCheckLayerAvailabilityCommand({ ...common, layerDigests }), options));
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
            const vanished = error instanceof failure/* Failure */.H && isNamed(error.cause, 'UploadNotFoundException');
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
    const { uploadId, partSize = 10_485_760 } = await ask('InitiateLayerUpload', (aws) => aws.send(new aws_sdk_client_ecr_js_namespaceObject.InitiateLayerUploadCommand(common), options));
    await sendParts(connection, { uploadId, partSize }, bytes);
    await ask('CompleteLayerUpload', async (aws) => {
        const command = new aws_sdk_client_ecr_js_namespaceObject.CompleteLayerUploadCommand({ ...common, uploadId, layerDigests: [digest] });
        await aws.send(command, options).catch((error) => {
            // Another push of the same layer was faster.
            if (!isNamed(error, 'LayerAlreadyExistsException'))
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
        await aws.send(new aws_sdk_client_ecr_js_namespaceObject.UploadLayerPartCommand({ ...common, ...part }), options);
        return part.partLastByte + 1;
    }
    catch (error) {
        if (!(error instanceof aws_sdk_client_ecr_js_namespaceObject.InvalidLayerPartException) || error.lastValidByteReceived === undefined)
            throw error;
        return error.lastValidByteReceived + 1;
    }
});

;// CONCATENATED MODULE: ./build/src/images/image-failures.js

const look = 'Look at the image in ECR';
const image_failures_upstream = 'Look at the pull-through cache rule and its credentials, or run the job again later';
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
    UpstreamAccessDenied: { reason: 'denied', todo: image_failures_upstream },
    UpstreamTooManyRequests: { reason: 'rejected', todo: image_failures_upstream },
    UpstreamUnavailable: { reason: 'unreachable', todo: image_failures_upstream },
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
        const command = new aws_sdk_client_ecr_js_namespaceObject.GetDownloadUrlForLayerCommand({ ...common, layerDigest });
        const { downloadUrl } = await ask('GetDownloadUrlForLayer', (aws) => aws.send(command, options));
        if (downloadUrl)
            return downloadUrl;
        throw new failure/* Failure */.H('unexpected', `ECR gave no address for the layer ${layerDigest}`);
    },
});
const batch = async ({ common, options, ask }, digests) => {
    const imageIds = digests.map((imageDigest) => ({ imageDigest }));
    const command = new aws_sdk_client_ecr_js_namespaceObject.BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes });
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
            const command = new aws_sdk_client_ecr_js_namespaceObject.ListImageReferrersCommand({
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
    const command = new aws_sdk_client_ecr_js_namespaceObject.DescribeRepositoriesCommand({ ...registry, repositoryNames: [repositoryName] });
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
    const command = new aws_sdk_client_ecr_js_namespaceObject.CreateRepositoryCommand({
        ...common,
        imageTagMutability: immutable ? 'IMMUTABLE' : 'MUTABLE',
        imageScanningConfiguration: { scanOnPush: immutable },
    });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if (isNamed(error, 'RepositoryAlreadyExistsException'))
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
                await aws.send(new aws_sdk_client_ecr_js_namespaceObject.StartImageScanCommand({ ...common, imageId: { imageDigest } }), options);
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
                return await aws.send(new aws_sdk_client_ecr_js_namespaceObject.DescribeImageScanFindingsCommand(request), options);
            }
            catch (error) {
                if (isNamed(error, 'ScanNotFoundException') || isNamed(error, 'ImageNotFoundException'))
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
        connection ??= connectEcr(settings);
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
    const command = new aws_sdk_client_ecr_js_namespaceObject.BatchGetImageCommand({ ...common, imageIds, acceptedMediaTypes: acceptedMediaTypes });
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
    const command = new aws_sdk_client_ecr_js_namespaceObject.PutImageCommand({ ...common, ...image, ...(tag !== undefined && { imageTag: tag }) });
    try {
        await aws.send(command, options);
    }
    catch (error) {
        if (isNamed(error, 'ImageTagAlreadyExistsException'))
            return 'taken';
        if (!isNamed(error, 'ImageAlreadyExistsException'))
            throw error;
    }
    return 'put';
});
const login = async ({ options, ask }) => {
    const { authorizationData } = await ask('GetAuthorizationToken', (aws) => aws.send(new aws_sdk_client_ecr_js_namespaceObject.GetAuthorizationTokenCommand({}), options));
    const decoded = Buffer.from(authorizationData?.[0]?.authorizationToken ?? '', 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        throw new failure/* Failure */.H('unexpected', 'ECR gave an authorization token without a user and a password');
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
};

// EXTERNAL MODULE: ./build/src/outside/http.js + 2 modules
var outside_http = __nccwpck_require__(359);
;// CONCATENATED MODULE: ./build/src/images/ecr-mounts.js



/** Only the registry's own door mounts, and only where the account's setting BLOB_MOUNTING is on: after one no it is not asked again. */
const createMountLayer = (connected) => {
    let door;
    let mounts = true;
    return async (digest, fromRepository) => {
        if (!mounts)
            return false;
        const { options, common } = connected();
        try {
            door ??= openDoor(connected());
            const { endpoint, authorization } = await door;
            const query = new URLSearchParams({ mount: digest, from: fromRepository });
            const http = (0,outside_http/* createHttp */.V)({ signal: options.abortSignal });
            const { status } = await http({
                method: 'POST',
                url: `${endpoint}/v2/${common.repositoryName}/blobs/uploads/?${query}`,
                headers: { authorization, 'content-length': '0' },
            });
            mounts = status === 201;
        }
        catch (error) {
            options.abortSignal.throwIfAborted();
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            // Whatever is in the way of mounting, copying may still go.
            mounts = false;
        }
        return mounts;
    };
};
const openDoor = async ({ options, ask }) => {
    const { authorizationData } = await ask('GetAuthorizationToken', (aws) => aws.send(new aws_sdk_client_ecr_js_namespaceObject.GetAuthorizationTokenCommand({}), options));
    const { proxyEndpoint = '', authorizationToken = '' } = authorizationData?.[0] ?? {};
    return { endpoint: proxyEndpoint, authorization: `Basic ${authorizationToken}` };
};

;// CONCATENATED MODULE: ./build/src/images/promote-handles.js





/** All that `promote` reaches for. */
const createPromoteHandles = ({ source, destination, signal, progress }) => {
    let connection;
    const connected = () => {
        connection ??= connectEcr({ ...destination, signal, progress });
        return connection;
    };
    return {
        source: createEcr({ ...source, signal, progress }),
        destination: createEcr({ ...destination, signal, progress }),
        mount: createMountLayer(connected),
        download: createDownload(signal),
        clock: (0,outside_clock/* createClock */.t)(signal),
        progress,
    };
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
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   LF: () => (/* binding */ formatImageJson),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* unused harmony exports isDigest, formatReference, shortPin, parseImageJson */

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

/***/ 356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports literal, link */
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
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(708);
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

/***/ 359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(67);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(708);
;// CONCATENATED MODULE: external "node:tls"
const external_node_tls_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __nccwpck_require__(679);
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


/***/ }),

/***/ 563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dx: () => (/* binding */ linesOf),
/* harmony export */   TL: () => (/* binding */ parseInputs),
/* harmony export */   e9: () => (/* binding */ shaped),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   wC: () => (/* binding */ matching)
/* harmony export */ });
/* unused harmony exports text, optionalSecret, bool, oneOf, lines, someOf */
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
/******/ var __webpack_exports__ = __nccwpck_require__(948);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

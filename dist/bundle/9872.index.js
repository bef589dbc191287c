export const id = 9872;
export const ids = [9872];
export const modules = {

/***/ 77762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wire: () => (/* binding */ wire)
});

// EXTERNAL MODULE: ./build/src/outside/clock.js
var clock = __webpack_require__(16783);
// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/outside/http-exchange.js
var http_exchange = __webpack_require__(50299);
// EXTERNAL MODULE: ./build/src/outside/read-whole.js
var read_whole = __webpack_require__(78887);
;// CONCATENATED MODULE: ./build/src/outside/download.js



/** Reads large things in ranges, so that no more than a range is ever in the memory. */
const createDownload = (signal, timeoutMilliseconds = 120_000) => {
    const begin = (0,http_exchange.createBegin)({ signal, mostConnections: 50 });
    return ({ url, start, end }) => new Promise((resolve, reject) => {
        const fail = (error) => reject(signal.aborted ? signal.reason : broken(url, error));
        const head = { url, headers: { range: `bytes=${start}-${end - 1}` } };
        const ends = { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]), timeoutMilliseconds };
        const exchange = begin(head, ends, (response) => {
            const mostBytes = Math.max(end - start, largestRefusalBytes);
            (0,read_whole/* readWhole */.oD)(response, mostBytes, tooLong).then((bytes) => resolve({ status: response.statusCode ?? 0, bytes }), fail);
        });
        exchange.on('error', fail);
        exchange.end();
    });
};
/** What says no says why, at some length. */
const largestRefusalBytes = 65_536;
const tooLong = () => new Error('it sent more than the range that was asked for');
/** The query is left out: the signature in it lets anybody read. */
const broken = (url, error) => {
    const cause = error.message || ('code' in error ? String(error.code) : error.name);
    return new failure/* Failure */.H('unreachable', `reading from ${new URL(url).host} broke off: ${cause}`, { cause: error });
};

// EXTERNAL MODULE: ./build/src/images/ecr/ecr.js + 6 modules
var ecr = __webpack_require__(95106);
// EXTERNAL MODULE: ./build/src/images/ecr/ecr-connection.js + 4 modules
var ecr_connection = __webpack_require__(32924);
// EXTERNAL MODULE: ./build/src/outside/http.js
var outside_http = __webpack_require__(23705);
// EXTERNAL MODULE: ./build/src/images/ecr/registry-door.js
var registry_door = __webpack_require__(40639);
;// CONCATENATED MODULE: ./build/src/images/ecr/ecr-mounts.js



/** Only the registry's own door mounts, and only where the account's setting BLOB_MOUNTING is on: after one no it is not asked again. */
const createMountLayer = (connected) => {
    let door;
    let mounts = true;
    return async (digest, fromRepository) => {
        if (!mounts)
            return false;
        const { options, common } = connected();
        try {
            door ??= (0,registry_door/* openDoor */.f)(connected());
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

;// CONCATENATED MODULE: ./build/src/images/promote-handles.js





/** All that `promote` reaches for. */
const createPromoteHandles = ({ source, destination, signal, progress }) => {
    let connection;
    const connected = () => {
        connection ??= (0,ecr_connection/* connectEcr */.R)({ ...destination, signal, progress });
        return connection;
    };
    return {
        source: (0,ecr/* createEcr */.v)({ ...source, signal, progress }),
        destination: (0,ecr/* createEcr */.v)({ ...destination, signal, progress }),
        mount: createMountLayer(connected),
        download: createDownload(signal),
        clock: (0,clock/* createClock */.t)(signal),
        progress,
    };
};

// EXTERNAL MODULE: ./build/src/outside/aws.js
var aws = __webpack_require__(22588);
// EXTERNAL MODULE: ./build/src/actions/image-settings.js + 1 modules
var image_settings = __webpack_require__(95554);
// EXTERNAL MODULE: ./build/src/actions/in-time.js
var in_time = __webpack_require__(56778);
// EXTERNAL MODULE: ./build/src/lib/format-bytes.js
var format_bytes = __webpack_require__(73964);
// EXTERNAL MODULE: ./build/src/lib/markdown.js
var markdown = __webpack_require__(47356);
// EXTERNAL MODULE: ./build/src/images/describe.js + 1 modules
var describe = __webpack_require__(3358);
// EXTERNAL MODULE: ./build/src/images/ecr-page.js
var ecr_page = __webpack_require__(66184);
;// CONCATENATED MODULE: ./build/src/images/describe-promote.js




/** What a person reads of an image that was promoted. */
const describePromote = (result, source) => {
    const { outcome, image, reference, tags, manifests, layers, referrers } = result;
    const rows = [
        ['From', (0,ecr_page/* ecrLink */.b)(shortSource(source), source)],
        ['To', (0,ecr_page/* ecrLink */.b)(image.repository, reference)],
        ['Digest', (0,markdown/* code */.aY)(image.digest)],
        ['Tags', tags.map(markdown/* code */.aY).join(', ')],
        ['Manifests', manifests === 0 ? 'all there before' : `${manifests} new`],
        ['Layers', layersOf(layers)],
        ...(referrers > 0 ? [['Refer to it', `${referrers} copied, such as signatures`]] : []),
    ];
    const headline = outcome === 'already-there' ? 'the repository has this image under these tags' : 'the very same digest, elsewhere';
    return {
        headline: `${(0,markdown/* code */.aY)(outcome)} ${(0,markdown/* code */.aY)(image.name)}: ${headline}`,
        sections: [{ heading: 'Image', body: (0,markdown/* factTable */.Bu)(rows), weight: 'essential' }, (0,describe/* lookAtIt */.G)(reference)],
    };
};
/** As wide as a phone: without the registry's host where that is ECR's, to whose page it leads; the digest has a row of its own. */
const shortSource = (source) => source.replace(/@sha256:[0-9a-f]{64}$/, '').replace(/^\d{12}\.dkr\.ecr\.[^/]+\//, '');
const layersOf = ({ there, mounted, copied, copiedBytes }) => [
    ...(copied > 0 ? [`${copied} copied (${(0,format_bytes/* formatBytes */.z)(copiedBytes)})`] : []),
    ...(mounted > 0 ? [`${mounted} mounted, without their bytes`] : []),
    ...(there > 0 ? [`${there} there before`] : []),
].join(', ') || 'none to copy';

// EXTERNAL MODULE: ./build/src/images/ecr/manifest.js
var ecr_manifest = __webpack_require__(70428);
// EXTERNAL MODULE: ./build/src/lib/in-lanes.js
var in_lanes = __webpack_require__(21760);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __webpack_require__(72183);
;// CONCATENATED MODULE: ./build/src/images/copy/layer-source.js


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

;// CONCATENATED MODULE: ./build/src/images/copy/copy-layers.js



/** Layers at once. With two parts of 10 MiB a layer, and their text on the way, that is some 200 MB. */
const lanes = 4;
const mostAtOnce = 100;
/** Gives the destination the layers that it does not have, the largest first. */
const copyLayers = async ({ blobs, fromRepository }, { source, destination, mount, download, clock, progress }) => {
    const missing = await missingBlobs(blobs, destination);
    const copied = { there: blobs.length - missing.length, mounted: 0, copied: 0, copiedBytes: 0 };
    progress.say(`${blobs.length} blobs, ${missing.length} of them new to the destination`);
    await (0,in_lanes/* inLanes */.L)(missing, lanes, async (blob) => {
        if (await mount?.(blob.digest, fromRepository)) {
            copied.mounted += 1;
            return;
        }
        await destination.uploadLayer(blob.digest, layerSource(blob, { source, download, clock }));
        copied.copied += 1;
        copied.copiedBytes += blob.size;
        progress.say(`${blob.digest.slice(0, 19)} copied, ${(0,format_bytes/* formatBytes */.z)(blob.size)}`);
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

;// CONCATENATED MODULE: ./build/src/images/copy/copy-tree.js


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
        for (const blob of (0,ecr_manifest/* readManifest */.W)(manifest).blobs)
            blobs.set(blob.digest, blob);
    const layers = await copyLayers({ blobs: [...blobs.values()], fromRepository: repository }, outside);
    for (const child of missing)
        if (child !== tree.at(-1))
            await destination.put(child);
    return { manifests: missing.length, layers };
};

;// CONCATENATED MODULE: ./build/src/images/copy/find-referrers.js
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
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/images/copy/read-tree.js



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
        const children = level.flatMap(({ manifest }) => (0,ecr_manifest/* readManifest */.W)(manifest).children.map((child) => child.digest));
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

;// CONCATENATED MODULE: ./build/src/images/copy/copy-referrers.js





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
    const platforms = (0,ecr_manifest/* readManifest */.W)(manifest).children.filter(({ platform }) => platform !== undefined);
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

;// CONCATENATED MODULE: ./build/src/images/copy/unearned-tags.js

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

// EXTERNAL MODULE: ./build/src/images/ecr/read-back.js
var read_back = __webpack_require__(5097);
// EXTERNAL MODULE: ./build/src/images/user-tags.js
var user_tags = __webpack_require__(89747);
;// CONCATENATED MODULE: ./build/src/images/promote.js






/** Copies an image, its digest unchanged: what an index refers to comes along, what is there already stays. */
const promote = async (request, outside) => {
    const { destination, progress } = outside;
    const { repository, source, name } = request;
    const { digest } = source;
    const there = await progress.phase('look up', () => destination.describe());
    const hostAndRepository = `${there.host}/${repository}`;
    const tags = request.tags.length === 0 ? [digestTag(digest)] : (0,user_tags/* bareTags */.AL)(request.tags, hostAndRepository);
    await refuseUnearnedTags({ tags, digest, repository: source.repository }, outside.source);
    const standing = await destination.imagesByTag(tags);
    const tagging = { repository, tags, standing };
    (0,user_tags/* refuseTakenTags */.XB)({ ...tagging, mutability: there, digest });
    const isSameRegistry = there.registryId === source.account && request.region === source.region;
    const copying = { ...outside, mount: isSameRegistry ? outside.mount : undefined };
    const { image, ...copied } = await copy(request, copying);
    const referrers = await progress.phase('referrers', () => copyReferrers({ image, ...source }, copying));
    await (0,user_tags/* applyTags */.MU)({ ...tagging, image }, { ecr: destination, progress });
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
        throw new Error(`nothing was read of ${digest}`);
    return { image, ...(await progress.phase('copy', () => copyTree({ tree, repository }, outside))) };
};
/** ECR may not show at once what it has just taken. */
const verify = (tags, digest, { destination, clock }) => (0,read_back/* readBack */.e)(tags.join(', '), async () => {
    const standing = await destination.imagesByTag(tags);
    const images = tags.map((tag) => standing.get(tag));
    return images.every((image) => image?.digest === digest) ? images[0] : undefined;
}, clock);

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
;// CONCATENATED MODULE: ./build/src/actions/ecr-promote/run.js



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

;// CONCATENATED MODULE: ./build/src/actions/ecr-promote/wiring.js





const wire = async (input, started) => {
    const { source, repository, timeout } = input;
    const runner = (0,in_time/* inTime */.R)(started, timeout, 'Run again, which copies only what is missing');
    const region = (0,aws/* awsRegion */.U)(input['aws-region']);
    const role = input['role-to-assume'];
    const sourceRole = input['source-role-to-assume'] ?? role;
    const outside = createPromoteHandles({
        ...runner,
        source: {
            ...(0,image_settings/* awsClient */.x)({ region: source.region, 'role-to-assume': sourceRole }, runner),
            region: source.region,
            repository: source.repository,
            registryId: source.account,
        },
        destination: { ...(0,image_settings/* awsClient */.x)({ ...input, region }, runner), region, repository, registryId: input['registry-id'] },
    });
    return run(input, { region, outside });
};


/***/ }),

/***/ 56778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ inTime)
/* harmony export */ });
/* harmony import */ var _lib_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86016);
/* harmony import */ var _outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84193);


/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
const inTime = (runner, timeoutMilliseconds, todo) => {
    const over = `not done within ${(0,_lib_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a)(timeoutMilliseconds)}. ${todo}, or raise timeout`;
    return { ...runner, signal: (0,_outside_deadline_js__WEBPACK_IMPORTED_MODULE_0__/* .withDeadline */ .N)(runner.signal, timeoutMilliseconds, over) };
};


/***/ }),

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

/***/ 70428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

/** Reads a manifest that a registry took, of an image or of an index. */
const readManifest = (text) => {
    const { config, layers, manifests } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text));
    const blobs = [...(config === undefined ? [] : [config]), ...(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(layers)];
    return {
        blobs: blobs
            .filter(isHeldByRegistry)
            .map((blob) => ({ digest: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(blob, 'digest'), size: Number((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(blob, 'size')) })),
        children: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(manifests).map((child) => ({ digest: (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(child, 'digest'), platform: platformOf(child) })),
    };
};
/** Layers of Windows' base images lie elsewhere: no registry has them. */
const isHeldByRegistry = (blob) => !/foreign|nondistributable/.test((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(blob, 'mediaType'));
/** BuildKit gives its attestations an unknown platform. What names one is run there, whatever its annotations say. */
const platformOf = (child) => {
    const { os, architecture, variant } = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__.at)(child, 'platform'));
    if (os === 'unknown')
        return undefined;
    return [os ?? 'linux', architecture ?? 'amd64', variant].filter(Boolean).join('/');
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


/***/ }),

/***/ 21760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ inLanes)
/* harmony export */ });
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

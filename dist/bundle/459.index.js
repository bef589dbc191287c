export const id = 459;
export const ids = [459];
export const modules = {

/***/ 86559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createBlobReader),
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18530);
/* harmony import */ var _judge_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79469);



const atOnce = 50;
/**
 * Reads blobs: fifty a query. GraphQL gives text, cut off when it is long and changed when it is no UTF-8, so that each is
 * held against its own id, and what does not fit it is read through REST in base64.
 */
const createBlobReader = ({ github, place, owner, name, repositoryPath }) => {
    const blobs = new Map();
    const readTexts = async (objects) => {
        const parameters = objects.map((_, index) => `, $o${index}: GitObjectID!`).join('');
        const fields = objects.map((_, index) => `b${index}: object(oid: $o${index}) { ... on Blob { text } }`).join(' ');
        const query = `query Blobs($owner: String!, $name: String!${parameters}) { repository(owner: $owner, name: $name) { ${fields} } }`;
        const ids = Object.fromEntries(objects.map((object, index) => [`o${index}`, object]));
        const judged = (0,_judge_github_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeGraphql */ .P)(await github.graphql(query, { owner, name, ...ids }), place);
        if ('again' in judged)
            return judged;
        for (const [index, object] of objects.entries()) {
            const bytes = Buffer.from((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(judged.data, 'repository', `b${index}`, 'text'));
            if (blobId(bytes, object.length) === object)
                blobs.set(object, bytes);
        }
        return undefined;
    };
    const readBytes = async (object) => {
        const judged = (0,_judge_github_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRest */ .I)(await github.rest({ path: `${repositoryPath()}/git/blobs/${object}` }), place);
        if ('again' in judged)
            return judged;
        const bytes = Buffer.from((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(judged.data, 'content'), 'base64');
        if (blobId(bytes, object.length) !== object) {
            throw new Error(`GitHub's API gave other bytes for the blob ${object} (${String((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_2__.at)(judged.data, 'encoding'))})`);
        }
        blobs.set(object, bytes);
        return undefined;
    };
    return async (objects) => {
        const unread = [...new Set(objects)].filter((object) => !blobs.has(object));
        for (let from = 0; from < unread.length; from += atOnce) {
            const busy = await readTexts(unread.slice(from, from + atOnce));
            if (busy)
                return busy;
        }
        for (const object of unread.filter((id) => !blobs.has(id))) {
            const busy = await readBytes(object);
            if (busy)
                return busy;
        }
        return blobs;
    };
};
/** The id that git gives to bytes: of SHA-1, or of SHA-256 in a repository of that format. */
const blobId = (bytes, hexDigits = 40) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(hexDigits === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');


/***/ }),

/***/ 72234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createApiContains)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _answer_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18530);
/* harmony import */ var _judge_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79469);



/** Whether one commit contains another, by GitHub's comparison of the two; for where there is no git to ask. */
const createApiContains = ({ github, place, owner, name }) => {
    const answers = new Map();
    return async ({ revision, commit }) => {
        if (revision === commit)
            return true;
        const pair = `${commit}...${revision}`;
        const known = answers.get(pair);
        if (known !== undefined)
            return known;
        // Only its word is wanted: the second page holds none of the files and hardly a commit.
        const compared = await github.rest({ path: `/repos/${owner}/${name}/compare/${pair}?per_page=1&page=2` });
        // The same word for a commit that is not there and for a repository that may not be seen.
        const answer = compared.status === 404 ? await github.rest({ path: `/repos/${owner}/${name}` }) : compared;
        const judged = (0,_judge_github_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRest */ .I)(answer, place);
        if ('again' in judged)
            throw new _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('unreachable', `cannot read the history of ${place.url}: ${judged.again}`);
        const contained = compared.status < 300 && ['ahead', 'identical'].includes((0,_answer_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(judged.data, 'status'));
        answers.set(pair, contained);
        return contained;
    };
};


/***/ }),

/***/ 29719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   df: () => (/* binding */ commitMessage),
/* harmony export */   ff: () => (/* binding */ describeTarget)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67417);
/* harmony import */ var _trailers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17332);


/**
 * Subject, what changed from what to what, and trailers (git-interpret-trailers(1)) that a program can read: the images
 * as `name=repository:tag@digest`, the same form that the `images` input takes, without the registry's host.
 */
const commitMessage = ({ subject, results, source }) => {
    const changed = results.filter((result) => result.changed);
    const trailers = [...sourceTrailers(changed, source), ...(0,_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Run-URL', source.runUrl)];
    const lines = changed.flatMap((result) => [
        ...changeLines([result]).map((line) => `- ${line.replace(/\s+/g, ' ')}`),
        ...(result.compare === undefined ? [] : [`  ${result.compare}`]),
    ]);
    return `${subject ?? defaultSubject(changed)}\n\n${lines.join('\n')}\n\n${trailers.join('\n')}\n`;
};
/** Each image below the source that it was built from, those first of which nobody knows it. */
const sourceTrailers = (results, source) => {
    const groups = new Map();
    for (const result of results) {
        const origin = result.wanted.origin ?? source;
        const key = `${origin.repository} ${origin.commit}`;
        const images = [...(groups.get(key)?.images ?? []), ...imageTrailers(result)];
        groups.set(key, { origin, images });
    }
    const unknownFirst = [...groups.values()].sort((a, b) => Number(a.origin.commit !== '') - Number(b.origin.commit !== ''));
    return unknownFirst.flatMap(({ origin, images }) => [
        ...(0,_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Source-Repository', origin.repository),
        ...(0,_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Source-Commit', origin.commit),
        ...images,
    ]);
};
const defaultSubject = (results) => {
    const names = results.map(({ wanted: { name, tag, digest = '' } }) => `${name} ${tag ?? shortDigest(digest)}`);
    const subject = `Deploy ${names.join(', ')}`;
    return subject.length <= 72 ? subject : `Deploy ${shortList(results)}`;
};
const shortList = (results) => {
    const [first] = results.map(({ wanted }) => wanted.name);
    if (results.length === 1)
        return String(first);
    return `${first} and ${results.length - 1} more ${results.length === 2 ? 'image' : 'images'}`;
};
/** What changes from what to what, one line a place: `quote: v1 → v2 (apps/quote.yaml)`. */
const changeLines = (results) => results.flatMap(({ wanted: { name }, places }) => places
    .filter(({ from, to }) => describeTarget(from) !== describeTarget(to) || from.repository !== to.repository)
    .map(({ from, to, path }) => `${name}: ${describeTarget(from)} → ${describeTarget(to)} (${path})`));
/** `v2`, `v2@sha256:0123456789ab` or `sha256:0123456789ab`, as people compare them. */
const describeTarget = ({ tag, digest }) => [tag, shortDigest(digest)].filter(Boolean).join('@') || 'empty';
const shortDigest = (digest) => digest.slice(0, 'sha256:'.length + 12);
const imageTrailers = (result) => {
    const image = namedImage(result);
    const { name, digest } = image;
    const files = result.places.map(({ path }) => path);
    return [
        ...(0,_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)(digest === '' ? 'Image-Tag' : 'Image-Digest', (0,_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNamed */ .vq)(image)),
        ...(0,_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Image-Files', (0,_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFiles */ .HL)(name, files)),
    ];
};
/** The image that is written, without its registry's host. */
const namedImage = ({ wanted, places }) => {
    const { name, tag = '', digest = '' } = wanted;
    return { name, repository: wanted.repository ?? (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutHost */ .to)(places[0]?.to.repository ?? name), tag, digest };
};


/***/ }),

/***/ 90521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ compareAndSwap)
/* harmony export */ });
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72183);

/**
 * Decides on the branch's head and pushes one commit on top of it. A lost race is answered by reading the new head and
 * deciding anew, with full jitter for as long as the budget lasts; nothing made from an older head is ever sent.
 */
const compareAndSwap = ({ remote, clock, progress, random, ...swap }) => {
    const sent = [];
    let racesLost = 0;
    let startedAt = clock.now();
    const attempt = async () => {
        startedAt = clock.now();
        const head = await remote.fetch();
        if ('again' in head)
            return head;
        // A push whose connection broke may have landed all the same.
        const ours = sent.find(({ id }) => id === (head.ours ?? head.commit));
        if (ours)
            return ours.landed(head.commit, racesLost);
        const step = await swap.decide(head, racesLost);
        if ('again' in step)
            return step;
        return 'result' in step ? step.result : push({ id: await remote.commit(step.commit), landed: step.landed });
    };
    const push = async (ours) => {
        sent.push(ours);
        const verdict = await remote.push(ours.id);
        if (verdict.ended === 'landed')
            return ours.landed(verdict.commit ?? ours.id, racesLost);
        if (verdict.ended === 'unclear')
            return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .again */ .T)(`the push broke off: ${verdict.reason}`, verdict.waitMilliseconds);
        racesLost += 1;
        const delayMilliseconds = (random ?? Math.random)() * spread(clock.now() - startedAt, racesLost);
        return { again: `another writer was first: ${verdict.reason}`, delayMilliseconds };
    };
    return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .retry */ .L)({
        what: `writing to ${remote.branch} of ${remote.url}`,
        attempt,
        clock,
        budgetMilliseconds: swap.budgetMilliseconds,
        firstDelayMilliseconds: 250,
        longestDelayMilliseconds: 2_500,
        ...(random === undefined ? {} : { random }),
        onAgain: (reason, delay) => progress.say(`${reason}; reading the new head in ${(delay / 1000).toFixed(1)} s`),
    });
};
/**
 * How far apart writers must be for somebody to read the head soon after the one before has landed, without many who do so
 * for nothing: an attempt's time for two, three times that for a crowd, and more only for one that does not end.
 */
const spread = (tookMilliseconds, lost) => Math.min(tookMilliseconds * (lost === 1 ? 1 : Math.max(3, lost / 4)), longestSpreadMilliseconds);
const longestSpreadMilliseconds = 15_000;


/***/ }),

/***/ 2802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode)
/* harmony export */ });
/** Text of a file, byte-order mark included, so that encoding it gives the same bytes; a string says why it is none. */
const decode = (bytes) => {
    if (bytes.includes(0))
        return { mistake: 'is binary, not a YAML file' };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { mistake: 'is not text in UTF-8' };
    }
};


/***/ }),

/***/ 7064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ editPlace),
  C: () => (/* binding */ spliceAll)
});

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
// EXTERNAL MODULE: ./build/src/gitops/place.js
var gitops_place = __webpack_require__(67417);
;// CONCATENATED MODULE: ./build/src/gitops/scalar.js
/**
 * What YAML 1.1 (Helm, older tools) or YAML 1.2 (kustomize) reads as a number, a date, a boolean or nothing: numbers with
 * underscores, in binary, octal or hexadecimal, in base 60, with an exponent; dates; yes, on, null.
 */
const otherThanText = [
    /^[-+]?(0b[01_]+|0o?[0-7_]+|0x[0-9a-f_]+)$/i,
    /^[-+]?(\.?[0-9])[0-9_]*(\.[0-9_]*)?(e[-+]?[0-9]+)?$/i,
    // No number by the specification, but some parsers take it for one.
    /^e[-+]?[0-9]+$/i,
    /^[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?$/,
    /^[-+]?\.(inf|nan)$/i,
    /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(T.*)?$/i,
    /^(y|n|yes|no|on|off|true|false|null|~|)$/i,
];
const isPlainSafe = (text) => /^[A-Za-z0-9_][\w.:/@=*-]*$/.test(text) && !text.endsWith(':') && !otherThanText.some((pattern) => pattern.test(text));
/** The source of a spot with a new value, in the old one's quotes; undefined when there is no safe way to write it. */
const renderScalar = ({ style, value }, source, text) => {
    if (/["'\\\r\n]/.test(text))
        return undefined;
    if (style === 'block')
        return replaceOnce(source, value.trimEnd(), text);
    if (/[\r\n]/.test(source))
        return undefined;
    if (style === 'single' || style === 'double')
        return withinQuotes(source, value, text);
    return isPlainSafe(text) ? text : `"${text}"`;
};
/** Where something is escaped (`"shop\\/quote:v1"`), what is before the change stays as it is written. */
const withinQuotes = (source, ...[old, text]) => {
    const [quote, written] = [source.charAt(0), source.slice(1, -1)];
    if (written === old)
        return quote + text + quote;
    const differs = [...old].findIndex((character, index) => character !== text[index]);
    const same = differs < 0 ? old.length : differs;
    const after = old.slice(same);
    if (!written.endsWith(after))
        return undefined;
    return quote + written.slice(0, written.length - after.length) + text.slice(same) + quote;
};
/** A value where there was none keeps its distance from the colon before it and from a comment after it. */
const spacedAt = (text, { start, end, style }, scalar) => {
    if (style !== 'empty')
        return scalar;
    const before = /\s/.test(text.charAt(start - 1)) ? '' : ' ';
    return `${before}${scalar}${text.charAt(end) === '#' ? ' ' : ''}`;
};
/** A block scalar keeps its indicator and indentation; a value folded over several lines is not found, so refused. */
const replaceOnce = (source, old, text) => {
    const parts = source.split(old);
    return old !== '' && parts.length === 2 ? parts.join(text) : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/edit.js



/**
 * The bytes to replace so that a place holds what is wanted. What the place pins is what is written: a tag where it has
 * a tag, a digest where it has one, and nothing is added. No splices: it stands there already.
 */
const editPlace = (text, place, wanted) => {
    const obstacle = obstacleTo(place, wanted);
    if (obstacle !== undefined)
        return { offset: (0,gitops_place/* startOf */.GH)(place), obstacle };
    const target = targetOf(place, wanted);
    const splices = [];
    for (const { part, spot } of place.spots) {
        const value = partOf(part, { ...target, entryName: place.entryName });
        if (value === spot.value || (part === 'repository' && target.repository === place.image.repository))
            continue;
        const splice = spliceAt(text, spot, value);
        if ('obstacle' in splice)
            return { offset: spot.start, obstacle: `${nameOf(part)} ${splice.obstacle}` };
        splices.push(splice);
    }
    return { target, splices };
};
/** Splices put into the text; every other byte stays. */
const spliceAll = (text, splices) => {
    const parts = [];
    let at = 0;
    for (const { start, end, text: put } of [...splices].sort((a, b) => a.start - b.start)) {
        parts.push(text.slice(at, start), put);
        at = end;
    }
    return parts.join('') + text.slice(at);
};
const obstacleTo = ({ image, entryName, spots }, wanted) => {
    const { name, repository, newName, tag, digest } = wanted;
    if (image.digest !== undefined && digest === undefined) {
        return `pins a digest, and ${name} was given with none: the old digest would still be what runs; give \`${name}=tag@digest\``;
    }
    if (image.tag !== undefined && tag === undefined) {
        return `pins a tag, and ${name} was given with none; give \`${name}=tag@digest\``;
    }
    const pulls = (0,gitops_place/* withoutHost */.to)(image.repository);
    if (repository !== undefined && entryName !== undefined && image.repository !== entryName && pulls !== repository) {
        return `is an entry for ${pulls}, and the image was pushed to ${repository}: correct newName, or give \`${name}=tag@digest\``;
    }
    const holdsRepository = spots.some(({ part }) => isRenamed(part) || (part === 'reference' && entryName === undefined));
    if (newName !== undefined && newName !== image.repository && !holdsRepository) {
        return `has no newName to hold ${newName}: add one by hand, nothing is added here`;
    }
    return undefined;
};
const isRenamed = (part) => part === 'repository' || part === 'override';
const targetOf = ({ image }, wanted) => ({
    repository: wanted.newName ?? image.repository,
    tag: image.tag === undefined ? '' : (wanted.tag ?? ''),
    digest: image.digest === undefined ? '' : (wanted.digest ?? ''),
});
const partOf = (part, { entryName, ...target }) => {
    const { repository, tag, digest } = target;
    if (part === 'repository')
        return repository;
    if (part === 'tag')
        return tag;
    if (part === 'digest')
        return digest;
    if (part === 'tag@digest')
        return `${tag}@${digest}`;
    const name = part === 'reference' ? '' : `${entryName}=`;
    const kept = part === 'kept override' ? '*' : repository;
    return (name + (0,image_reference/* formatReference */.FH)({ repository: kept, ...(tag === '' ? {} : { tag }), ...(digest === '' ? {} : { digest }) }));
};
const nameOf = (part) => (/reference|override/.test(part) ? 'the image' : `the ${part}`);
const spliceAt = (text, spot, value) => {
    const { start, end, obstacle, readBy } = spot;
    if (obstacle !== undefined)
        return { obstacle };
    if (readBy === 'helm --set' && isTypedBySet(value)) {
        return { obstacle: `would be ${value} to Helm, and no text: give the parameter \`forceString: true\` by hand` };
    }
    const rendered = renderScalar(spot, text.slice(start, end), value);
    if (rendered === undefined)
        return { obstacle: 'is written in a way that cannot be replaced: put it on one line' };
    return { start, end, text: spacedAt(text, spot, rendered) };
};
/** `helm install --set` (pkg/strvals) makes numbers, booleans and nothing of these. */
const isTypedBySet = (value) => /^(true|false|null|0|[1-9][0-9]{0,18})$/i.test(value);


/***/ }),

/***/ 96763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ pointAt)
/* harmony export */ });
/* unused harmony export positionAt */
const widest = 100;
/** 1-based line and column (UTF-16 units) of an offset, and the line itself. */
const positionAt = (text, offset) => {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    const line = text.slice(0, start).split('\n').length;
    const source = text.slice(start, end < 0 ? text.length : end).replace(/\r$/, '');
    return { line, column: offset - start + 1, source };
};
/** `file:line: reason`, and below it the line with a caret under the place. */
const pointAt = ({ path, text, offset }, reason) => {
    const { line, column, source } = positionAt(text, offset);
    const from = Math.max(0, column - 1 - widest / 2);
    const shown = source.slice(from, from + widest);
    // Tabs stay tabs, so that the caret stands where the reader's editor would put it.
    const indent = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ');
    const gutter = String(line);
    return `${path}:${line}: ${reason}\n  ${gutter} | ${shown}\n  ${' '.repeat(gutter.length)} | ${indent}^`;
};


/***/ }),

/***/ 67669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ findPlaces)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
// EXTERNAL MODULE: ./build/src/gitops/place.js
var place = __webpack_require__(67417);
;// CONCATENATED MODULE: ./build/src/gitops/fields-place.js


/** An image whose repository, tag and digest stand in fields of their own. */
const fieldsPlace = ({ fields, keys, format, repository: otherwise, mergedOn }) => {
    const repository = fields(keys.repository);
    const tag = mergedElsewhere(fields(keys.tag), mergedOn);
    const digest = mergedElsewhere(fields(keys.digest), mergedOn);
    const texts = [repository, tag, digest].map((spot) => spot?.value ?? '');
    const hasRegistry = format === 'values' && fields('registry') !== undefined;
    const name = hasRegistry ? otherwise : repository?.value || otherwise;
    return {
        format,
        image: { repository: name, ...pinned(tag, digest) },
        spots: [...spotOf('repository', hasRegistry ? besideRegistry(repository) : repository), ...pins(tag, digest)],
        template: texts.some(place/* isTemplate */.Fl),
    };
};
const spotOf = (part, spot) => spot === undefined ? [] : [{ part, spot }];
const besideRegistry = (spot) => spot && { ...spot, obstacle: 'stands beside a `registry`: change the two by hand' };
const mergedElsewhere = (spot, line) => spot && line !== undefined
    ? { obstacle: `is merged (<<) into another image on line ${line}: give that one a value of its own`, ...spot }
    : spot;
/** A tag field may hold the digest as well (`v1@sha256:…`), as charts do that join with a colon. */
const joined = (tag) => {
    const [, name, digest] = /^([^@]+)@(.+)$/.exec(tag?.value ?? '') ?? [];
    return name !== undefined && digest !== undefined && (0,image_reference/* isDigest */.Bc)(digest) ? [name, digest] : undefined;
};
const pins = (tag, digest) => {
    const filled = digest?.value ? digest : undefined;
    if (joined(tag))
        return [...spotOf('tag@digest', tag), ...spotOf('digest', filled)];
    // An empty tag with no digest beside it is left open to be filled in; an empty digest is a digest not used.
    return [...spotOf('tag', tag?.value || !filled ? tag : undefined), ...spotOf('digest', filled)];
};
const pinned = (tag, digest) => {
    const both = joined(tag);
    if (both)
        return { tag: both[0], digest: both[1] };
    return {
        ...(tag && (tag.value || !digest?.value) ? { tag: tag.value } : {}),
        ...(digest?.value ? { digest: digest.value } : {}),
    };
};

// EXTERNAL MODULE: ./build/src/gitops/image-path.js
var image_path = __webpack_require__(6611);
;// CONCATENATED MODULE: ./build/src/gitops/links.js

const findLinks = (document) => {
    const anchored = new Map();
    const links = { targets: new Map(), users: new Map(), mergers: new Map() };
    const maps = [];
    (0,dist/* visit */.YR)(document, {
        Node: (_key, node) => {
            if ((0,dist/* isMap */.jh)(node))
                maps.push(node);
            if ((0,dist/* isAlias */.Vj)(node))
                follow(links, node, anchored.get(node.source));
            else if (node.anchor !== undefined)
                anchored.set(node.anchor, node);
        },
    });
    for (const map of maps)
        for (const source of mergedInto(links, map))
            push(links.mergers, source, map);
    return links;
};
const follow = ({ targets, users }, alias, target) => {
    if (target === undefined)
        return;
    targets.set(alias, target);
    push(users, target, alias);
};
const push = (lists, key, value) => {
    const list = lists.get(key);
    if (list === undefined)
        lists.set(key, [value]);
    else
        list.push(value);
};
/** The maps that `<<` brings into a map, by an alias or a list of them. */
const mergedInto = ({ targets }, map) => map.items
    .filter(({ key }) => (0,dist/* isScalar */.jn)(key) && key.value === '<<')
    .flatMap(({ value }) => ((0,dist/* isSeq */.oP)(value) ? value.items : [value]))
    .map((node) => ((0,dist/* isAlias */.Vj)(node) ? targets.get(node) : node))
    .filter((node) => (0,dist/* isMap */.jh)(node));

;// CONCATENATED MODULE: ./build/src/gitops/nodes.js


/** The value under a key of a map, also where a merge brings it in. */
const valueAt = (tree, map, key) => search(tree, { map, key, searched: new Set() });
/** Merges may come round to a map again, or to the same one by ever more ways: each is searched once. */
const search = (tree, { map, key, searched }) => {
    if (searched.has(map))
        return undefined;
    searched.add(map);
    let merges = false;
    for (const pair of map.items) {
        if (!(0,dist/* isScalar */.jn)(pair.key))
            continue;
        if (pair.key.value === key)
            return { node: pair.value, merged: false };
        merges ||= pair.key.value === '<<';
    }
    for (const source of merges ? mergedInto(tree.links(), map) : []) {
        const found = search(tree, { map: source, key, searched });
        if (found !== undefined)
            return { node: found.node, merged: true };
    }
    return undefined;
};
/** The node itself, or the one that an alias stands for. */
const resolved = (tree, node) => {
    if ((0,dist/* isAlias */.Vj)(node))
        return tree.links().targets.get(node);
    return (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) ? node : undefined;
};
const mapAt = (tree, map, key) => {
    const node = resolved(tree, valueAt(tree, map, key)?.node);
    return (0,dist/* isMap */.jh)(node) ? node : undefined;
};
const itemsAt = (tree, map, key) => {
    const node = resolved(tree, valueAt(tree, map, key)?.node);
    return (0,dist/* isSeq */.oP)(node) ? node.items : [];
};
/** The text of a scalar, or of the scalar that an alias stands for. */
const textOf = (tree, node) => {
    const scalar = resolved(tree, node);
    return (0,dist/* isScalar */.jn)(scalar) && typeof scalar.value === 'string' ? scalar.value : undefined;
};
const textAt = (tree, map, key) => textOf(tree, valueAt(tree, map, key)?.node);
/** Every map below a node, itself included, with the key that it stands under. */
const mapsIn = (top) => {
    const maps = [];
    (0,dist/* visit */.YR)(top, {
        Map: (_key, map, path) => {
            const pair = path.at(-1);
            const key = typeof pair === 'object' && pair !== null && 'key' in pair ? pair.key : undefined;
            maps.push({ map, under: (0,dist/* isScalar */.jn)(key) && typeof key.value === 'string' ? key.value : '' });
        },
    });
    return maps;
};

;// CONCATENATED MODULE: ./build/src/gitops/reference-place.js


/** A whole reference in one scalar: `image: host/repository:tag@digest`. */
const referencePlace = (spot, format) => {
    if (spot === undefined || spot.value === '')
        return [];
    const template = (0,place/* isTemplate */.Fl)(spot.value);
    const image = template ? { repository: beforeTemplate(spot.value) } : (0,image_reference/* parseReference */.F2)(spot.value);
    return image === undefined ? [] : [{ format, image, spots: [{ part: 'reference', spot }], template }];
};
/**
 * An item of an Argo CD source's `kustomize.images`: `name=newName:tag@digest`, or `name:tag` without a new name. As in
 * `kustomize edit set image`, `*` for the new name or the tag keeps what is there.
 */
const overridePlace = (spot) => {
    const [, entryName, override = ''] = /^([^=]*)=([\s\S]*)$/.exec(spot?.value ?? '') ?? [];
    if (spot === undefined)
        return [];
    if (entryName === undefined) {
        return referencePlace(spot, 'kustomization').map((place) => ({ ...place, entryName: place.image.repository }));
    }
    const isKept = /^\*(?=[:@])/.test(override);
    const value = (isKept ? entryName + override.slice(1) : override).replace(/:\*(?=@|$)/, '');
    return referencePlace({ ...spot, value }, 'kustomization').map((place) => ({
        ...place,
        entryName,
        spots: [{ part: isKept ? 'kept override' : 'override', spot }],
    }));
};
/** `shop/quote:{{ .Values.tag }}` still says which repository it is. */
const beforeTemplate = (text) => text.replace(/(\{\{|\$\{|\$\()[\s\S]*$/, '').replace(/[:@]$/, '');

;// CONCATENATED MODULE: ./build/src/gitops/spots.js


/** The scalar under a key as a spot; undefined when there is none, `obstacle` says when it must not be written. */
const spotAt = (tree, map, key) => {
    const found = valueAt(tree, map, key);
    return found && spots_spotOf(tree, found);
};
/** A scalar as a spot. */
const spots_spotOf = (tree, found) => {
    const value = textOf(tree, found.node);
    const range = rangeOf(found.node);
    if (value === undefined || range === undefined)
        return undefined;
    const style = styleOf(found.node);
    const obstacle = obstacleTo(tree, found);
    const isNull = style === 'plain' && /^(~|null|Null|NULL|)$/.test(value);
    return {
        start: tree.offsetOf(range[0]),
        end: tree.offsetOf(range[1]),
        value: isNull ? '' : value,
        style: range[0] === range[1] ? 'empty' : style,
        ...(obstacle === undefined ? {} : { obstacle }),
    };
};
/** The line of a map into which this one is merged and which sets the key to something of its own. */
const overriddenOn = (tree, map, key) => {
    if (map.anchor === undefined)
        return undefined;
    const user = tree
        .links()
        .mergers.get(map)
        ?.find((other) => other.has(key));
    return user?.range ? tree.lineOf(tree.offsetOf(user.range[0])) : undefined;
};
const rangeOf = (node) => {
    const range = (0,dist/* isScalar */.jn)(node) || (0,dist/* isAlias */.Vj)(node) ? node.range : undefined;
    return range ? [range[0], range[1]] : undefined;
};
const styleOf = (node) => {
    const type = (0,dist/* isScalar */.jn)(node) ? node.type : undefined;
    if (type === 'QUOTE_SINGLE')
        return 'single';
    if (type === 'QUOTE_DOUBLE')
        return 'double';
    return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? 'block' : 'plain';
};
const obstacleTo = (tree, { node, merged }) => {
    if (tree.obstacle !== undefined)
        return tree.obstacle;
    if ((0,dist/* isAlias */.Vj)(node)) {
        return `is the alias *${node.source}: writing through it would change every place that uses the anchor; write the value out here`;
    }
    if (!(0,dist/* isScalar */.jn)(node))
        return undefined;
    if (merged)
        return 'comes in by a merge (<<) from here: give the map that uses it a value of its own';
    if (node.tag !== undefined && node.tag !== 'tag:yaml.org,2002:str') {
        return `has the YAML tag ${node.tag.replace('tag:yaml.org,2002:', '!!')}, which a new value would not fit`;
    }
    return node.anchor === undefined ? undefined : sharedAnchor(tree, node, node.anchor);
};
const sharedAnchor = (tree, node, anchor) => {
    const users = tree.links().users.get(node) ?? [];
    if (users.length === 0)
        return undefined;
    const lines = users.map(({ range }) => tree.lineOf(tree.offsetOf(range?.[0] ?? 0))).join(', ');
    return `is anchored as &${anchor} and used again as *${anchor} on line ${lines}: a new value would change that, too`;
};

;// CONCATENATED MODULE: ./build/src/gitops/chosen-places.js







/** What stands at a chosen path: among the Helm values of an Argo CD source, or from the top of a document. */
const chosenPlaces = (tops, path) => tops.flatMap((values) => {
    const found = 'parameters' in values ? ofParameters(values.parameters, path) : ofTree(values, path);
    return found.map((place) => ({ ...place, entryName: path.name, chosenBy: path }));
});
const ofParameters = (parameters, { name, keys }) => scalarPlace(parameters.get((0,image_path/* formatKeys */.qx)(keys)), { name, key: keys.at(-1) });
const ofTree = ({ tree, top }, { name, keys }) => {
    const [last] = keys.slice(-1);
    const parent = keys
        .slice(0, -1)
        .reduce((node, key) => resolved(tree, under(tree, node, key)?.node), top);
    const found = last === undefined ? undefined : under(tree, parent, last);
    const node = resolved(tree, found?.node);
    if (found === undefined || (0,dist/* isSeq */.oP)(node))
        return [];
    if (!(0,dist/* isMap */.jh)(node))
        return scalarPlace(spots_spotOf(tree, found), { name, key: last });
    const fields = (key) => spotAt(tree, node, key);
    const keysOfMap = { repository: 'repository', tag: 'tag', digest: 'digest' };
    return fields('tag') === undefined && fields('digest') === undefined
        ? []
        : [fieldsPlace({ fields, keys: keysOfMap, format: 'values', repository: name })];
};
const under = (tree, node, key) => {
    if ((0,dist/* isMap */.jh)(node))
        return valueAt(tree, node, String(key));
    return (0,dist/* isSeq */.oP)(node) && typeof key === 'number' && key < node.items.length
        ? { node: node.items[key], merged: false }
        : undefined;
};
/** One value says by itself what it is: a digest, a whole reference, or else a tag. */
const scalarPlace = (spot, { name, key }) => {
    if (spot === undefined)
        return [];
    const isReference = /[:/]/.test(spot.value.replace(/@.*/, '')) && !(0,image_reference/* isDigest */.Bc)(spot.value);
    if (isReference)
        return referencePlace(spot, 'values');
    const part = (0,image_reference/* isDigest */.Bc)(spot.value) || /digest$/i.test(String(key)) ? 'digest' : 'tag';
    const keys = { repository: 'repository', tag: 'tag', digest: 'digest' };
    return [
        fieldsPlace({ fields: (field) => (field === part ? spot : undefined), keys, format: 'values', repository: name }),
    ];
};
/** Every path to a scalar below a node, as a person would write it. */
const pathsIn = (top, before = []) => {
    if ((0,dist/* isMap */.jh)(top)) {
        return top.items.flatMap(({ key, value }) => ((0,dist/* isScalar */.jn)(key) ? pathsIn(value, [...before, String(key.value)]) : []));
    }
    if ((0,dist/* isSeq */.oP)(top))
        return top.items.flatMap((item, index) => pathsIn(item, [...before, index]));
    return [(0,image_path/* formatKeys */.qx)(before)];
};

;// CONCATENATED MODULE: ./build/src/gitops/values-places.js






/** The ways in which charts name an image in fields of their own. */
const shapes = [
    { repository: 'repository', tag: 'tag', digest: 'digest' },
    { repository: 'image', tag: 'tag', digest: 'digest' },
    { repository: 'image', tag: 'imageTag', digest: 'imageDigest' },
    { repository: 'imageRepository', tag: 'imageTag', digest: 'imageDigest' },
    { repository: 'imageName', tag: 'imageTag', digest: 'imageDigest' },
    // A name is anything's, unless the map is called an image.
    { repository: 'name', tag: 'tag', digest: 'digest', under: /image$/i },
];
/** Helm values below a node: every map that names an image in fields of its own, or in one as `image: repository:tag`. */
const valuesPlaces = (tree, top) => mapsIn(top).flatMap(({ map, under }) => {
    const fields = (key) => spotAt(tree, map, key);
    const places = placesOfFields({ fields, under, mergedOn: (key) => overriddenOn(tree, map, key) });
    return places.filter((place) => place.keys.some((key) => isOwn(map, key))).map(({ keys: _, ...place }) => place);
});
/** What a merge brings in whole is an image where it comes from, not here. */
const isOwn = (map, key) => map.has(key);
/** The images that a set of fields names, each with the keys that it is made of. */
const placesOfFields = ({ fields, under, mergedOn }) => {
    const apart = shapes.flatMap(({ under: name, ...keys }) => {
        const repository = name === undefined || name.test(under) ? repositoryOf(fields, keys) : undefined;
        if (repository === undefined)
            return [];
        const place = fieldsPlace({ fields, keys, format: 'values', repository, mergedOn: mergedOn?.(keys.repository) });
        return [{ ...place, keys: Object.values(keys) }];
    });
    const whole = referencePlace(fields('image'), 'values').map((place) => ({ ...place, keys: ['image'] }));
    return apart.some(({ keys }) => keys.includes('image')) ? apart : [...whole, ...apart];
};
/** The repository, its registry in front; undefined where these keys name no image. */
const repositoryOf = (fields, keys) => {
    const path = fields(keys.repository)?.value;
    if (path === undefined || (fields(keys.tag) ?? fields(keys.digest)) === undefined)
        return undefined;
    const registry = fields('registry')?.value;
    const repository = registry ? `${registry}/${path}` : path;
    return (0,image_reference/* parseReference */.F2)(repository)?.repository === repository || (0,place/* isTemplate */.Fl)(repository) ? repository : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/own-places.js







/** The images of a document by what it is: a kustomization, an object of Kubernetes, or else Helm values. */
const ownPlaces = (path, tree, root) => {
    const kind = textAt(tree, root, 'kind');
    const spec = mapAt(tree, root, 'spec');
    if (isKustomization(path, kind))
        return kustomizationPlaces(tree, root, spec);
    if (kind === 'ImageTagTransformer')
        return placesOfEntries(tree, [mapAt(tree, root, 'imageTag')]);
    if (textAt(tree, root, 'apiVersion') === undefined || kind === undefined)
        return valuesPlaces(tree, root);
    const values = kind === 'HelmRelease' && spec !== undefined ? mapAt(tree, spec, 'values') : undefined;
    return [...containerPlaces(tree, root), ...(values === undefined ? [] : valuesPlaces(tree, values))];
};
const isKustomization = (path, kind) => /^kustomization(\.ya?ml)?$/i.test(external_node_path_.posix.basename(path)) || kind === 'Kustomization' || kind === 'Component';
/** kustomize has its list at the top, Flux's Kustomization has the same list in its spec. */
const kustomizationPlaces = (tree, root, spec) => {
    const entries = [root, spec].flatMap((map) => (map === undefined ? [] : itemsAt(tree, map, 'images')));
    const charts = itemsAt(tree, root, 'helmCharts').map((chart) => (0,dist/* isMap */.jh)(chart) ? mapAt(tree, chart, 'valuesInline') : undefined);
    return [
        ...placesOfEntries(tree, entries),
        ...charts.flatMap((values) => (values === undefined ? [] : valuesPlaces(tree, values))),
    ];
};
const placesOfEntries = (tree, entries) => entries.flatMap((entry) => ((0,dist/* isMap */.jh)(entry) ? (kustomizationPlace(tree, entry) ?? []) : []));
const kustomizationPlace = (tree, entry) => {
    const entryName = textAt(tree, entry, 'name');
    if (entryName === undefined)
        return undefined;
    const place = fieldsPlace({
        fields: (key) => spotAt(tree, entry, key),
        keys: { repository: 'newName', tag: 'newTag', digest: 'digest' },
        format: 'kustomization',
        repository: entryName,
        mergedOn: overriddenOn(tree, entry, 'newName'),
    });
    return { ...place, entryName };
};
const containerLists = ['containers', 'initContainers', 'ephemeralContainers'];
/** Of Argo's and other workflows: a step that is one container. */
const containerMaps = ['container', 'script'];
/** Containers wherever a pod is described: all workload kinds, CronJob, List, and those of custom resources. */
const containerPlaces = (tree, root) => mapsIn(root)
    .flatMap(({ map }) => [
    ...containerLists.flatMap((key) => (map.has(key) ? itemsAt(tree, map, key) : [])),
    ...containerMaps.map((key) => map.get(key)),
])
    .flatMap((container) => ((0,dist/* isMap */.jh)(container) ? referencePlace(spotAt(tree, container, 'image'), 'manifest') : []));
/** An operation of a JSON patch (RFC 6902) that sets an image. */
const patchPlaces = (tree, operation) => {
    const sets = ['add', 'replace'].includes(textAt(tree, operation, 'op') ?? '');
    const isImage = /\/image$/.test(textAt(tree, operation, 'path') ?? '');
    return sets && isImage ? referencePlace(spotAt(tree, operation, 'value'), 'manifest') : [];
};

;// CONCATENATED MODULE: ./build/src/gitops/tree.js


/** All documents of a text; what is no YAML is a mistake. */
const parseTrees = (text) => {
    const lines = new dist/* LineCounter */.HN();
    const lineOf = (offset) => lines.linePos(offset).line;
    const documents = parseDocuments(text, lines);
    const mistakes = documents.flatMap((document) => mistakesIn(document).map(({ offset, reason }) => ({ offset, reason })));
    return { trees: documents.map((document) => treeOf(document, lineOf)), mistakes, lineOf };
};
/** The library looks through all keys of a map for each of them: that is done below. */
const parseDocuments = (text, lineCounter) => {
    const options = { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: false };
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, options);
    return Array.isArray(parsed) ? parsed : [];
};
const mistakesIn = (document) => {
    const [first] = document.errors;
    if (first?.message.includes('call stack'))
        return [{ offset: first.pos[0], reason: 'is nested too deeply to be read' }];
    if (first !== undefined)
        return [{ offset: first.pos[0], reason: `is not valid YAML: ${first.message}` }];
    const twice = keyTwice(document);
    return twice === undefined ? [] : [{ offset: twice, reason: 'is not valid YAML: Map keys must be unique' }];
};
const keyTwice = (document) => {
    let twice;
    (0,dist/* visit */.YR)(document, {
        Map: (_key, map) => {
            twice = repeatedKey(map);
            return twice === undefined ? undefined : dist/* visit */.YR.BREAK;
        },
    });
    return twice;
};
const repeatedKey = (map) => {
    const keys = new Set();
    for (const { key } of map.items) {
        if (!(0,dist/* isScalar */.jn)(key))
            continue;
        if (keys.has(key.value))
            return key.range?.[0] ?? 0;
        keys.add(key.value);
    }
    return undefined;
};
const treeOf = (document, lineOf) => {
    let links;
    return {
        document,
        offsetOf: (offset) => offset,
        lineOf,
        links: () => {
            links ??= findLinks(document);
            return links;
        },
    };
};

;// CONCATENATED MODULE: ./build/src/gitops/template-file.js

/**
 * Whether a text that is no YAML is a template, which is none before Helm or another has filled it in: it has `{{` where
 * no quotes and no comment are, or is YAML with all of them filled in. Anything else that is wrong with it is a mistake.
 */
const isTemplateFile = (text) => {
    if (!text.includes('{{'))
        return false;
    if (/^[^#"'\r\n]*\{\{/m.test(text))
        return true;
    const filledIn = text.replace(/\{\{.*?\}\}/g, (action) => 'x'.repeat(action.length));
    return parseTrees(filledIn).mistakes.length === 0;
};

;// CONCATENATED MODULE: ./build/src/gitops/embedded.js




/**
 * The documents of YAML that stands in a string. In a literal block (`|`) every line of the string is a line of the file,
 * so that it can be edited there; what any other way of writing a string does to its lines cannot be undone byte by byte.
 */
const embeddedTrees = (tree, { node, text }) => {
    const scalar = resolved(tree, node);
    if (!(0,dist/* isScalar */.jn)(scalar) || typeof scalar.value !== 'string')
        return { trees: [], mistakes: [] };
    const start = tree.offsetOf(scalar.range?.[0] ?? 0);
    const end = tree.offsetOf(scalar.range?.[1] ?? 0);
    const within = scalar === node && scalar.type === 'BLOCK_LITERAL' ? offsetsWithin(scalar.value, { text, start, end }) : undefined;
    const offsetOf = within ?? (() => start);
    const { trees, mistakes } = parseTrees(scalar.value);
    // A template is no YAML before it has been filled in.
    if (mistakes.length > 0 && isTemplateFile(scalar.value))
        return { trees: [], mistakes: [] };
    return {
        trees: trees.map((inner) => ({
            ...inner,
            offsetOf,
            lineOf: tree.lineOf,
            ...(within === undefined ? { obstacle: notLiteral } : {}),
        })),
        mistakes: mistakes.map(({ offset, reason }) => ({
            offset: offsetOf(offset),
            reason: `${reason} (in this string)`,
        })),
    };
};
const notLiteral = 'stands in a string that is not a literal block: write the string as one (`|`), or as valuesObject';
/** Where in the file an offset of a literal block's string is; undefined when the lines of the two are not the same. */
const offsetsWithin = (value, block) => {
    const starts = startsOf(value.split('\n'), block);
    return (starts &&
        ((offset) => {
            const { inner, outer } = starts[lastAtMost(starts, offset)] ?? { inner: 0, outer: block.start };
            return outer + offset - inner;
        }));
};
/** Where each line of the string begins, in the string and in the file. */
const startsOf = (lines, { text, start, end }) => {
    const body = text.indexOf('\n', start) + 1;
    const sources = text.slice(body, end).split('\n');
    const filled = lines.findIndex((line) => line.trim() !== '');
    const indent = withoutReturn(sources[filled] ?? '').length - (lines[filled] ?? '').length;
    const starts = [];
    let [inner, outer] = [0, body];
    for (const [index, line] of lines.entries()) {
        const source = sources[index] ?? '';
        if (line !== '' && withoutReturn(source).slice(indent) !== line)
            return undefined;
        starts.push({ inner, outer: outer + Math.min(indent, source.length) });
        inner += line.length + 1;
        outer += source.length + 1;
    }
    return starts;
};
const withoutReturn = (line) => line.replace(/\r$/, '');
/** The last line that begins at an offset or before it. */
const lastAtMost = (starts, offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle]?.inner ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
};

;// CONCATENATED MODULE: ./build/src/gitops/source-places.js






/** The sources of Argo CD Applications and ApplicationSets, wherever in a document: maps that have a `repoURL`. */
const sourcesIn = (root) => mapsIn(root).flatMap(({ map }) => (map.has('repoURL') ? [map] : []));
/** The images that a source sets itself, over what its repository says. */
const sourcePlaces = (tree, { source, values }) => {
    const kustomize = mapAt(tree, source, 'kustomize');
    const overrides = kustomize === undefined ? [] : itemsAt(tree, kustomize, 'images');
    return [
        ...overrides.flatMap((node) => overridePlace(spots_spotOf(tree, { node, merged: false }))),
        ...values.flatMap((one) => 'parameters' in one ? parameterPlaces(one.parameters) : valuesPlaces(one.tree, one.top)),
    ];
};
/** All the Helm values that a source holds; `text` is the file's. */
const valuesOfSource = (tree, { source, text }) => {
    const helm = mapAt(tree, source, 'helm');
    if (helm === undefined)
        return { values: [], mistakes: [] };
    const object = mapAt(tree, helm, 'valuesObject');
    const embedded = embeddedTrees(tree, { node: valueAt(tree, helm, 'values')?.node, text });
    const inStrings = embedded.trees.flatMap((inner) => {
        const top = inner.document.contents;
        return (0,dist/* isMap */.jh)(top) ? [{ tree: inner, top }] : [];
    });
    return {
        values: [
            ...(object === undefined ? [] : [{ tree, top: object }]),
            ...inStrings,
            { parameters: parametersOf(tree, helm) },
        ],
        mistakes: embedded.mistakes,
    };
};
const parametersOf = (tree, helm) => {
    const parameters = new Map();
    for (const item of itemsAt(tree, helm, 'parameters')) {
        const name = (0,dist/* isMap */.jh)(item) ? textAt(tree, item, 'name') : undefined;
        const spot = (0,dist/* isMap */.jh)(item) ? spotAt(tree, item, 'value') : undefined;
        if (!(0,dist/* isMap */.jh)(item) || name === undefined || spot === undefined)
            continue;
        const isText = textAt(tree, item, 'forceString') === 'true';
        parameters.set(name, isText ? spot : { ...spot, readBy: 'helm --set' });
    }
    return parameters;
};
const parameterPlaces = (parameters) => {
    const prefixes = new Set([...parameters.keys()].map((name) => name.slice(0, name.lastIndexOf('.') + 1)));
    return [...prefixes].flatMap((prefix) => {
        const fields = (key) => parameters.get(`${prefix}${key}`);
        const under = prefix.split('.').at(-2) ?? '';
        return placesOfFields({ fields, under }).map(({ keys: _, ...place }) => place);
    });
};

;// CONCATENATED MODULE: ./build/src/gitops/find-places.js







/** Every place of a file that says which image runs, in all of its documents; what is no YAML is a mistake. */
const findPlaces = (file, chosen = []) => {
    try {
        return find_places_search(file, chosen);
    }
    catch (error) {
        // A parser and a walk go down by calling themselves.
        if (!(error instanceof RangeError))
            throw error;
        const mistakes = [{ offset: 0, reason: 'is nested too deeply to be read' }];
        return { places: [], mistakes, lineOf: () => 1, paths: () => [] };
    }
};
const find_places_search = ({ path, text }, chosen) => {
    const { trees, mistakes, lineOf } = parseTrees(text);
    if (mistakes.length > 0) {
        const told = isTemplateFile(text) ? [] : mistakes.slice(0, 1);
        return { places: [], mistakes: told, lineOf, paths: () => [] };
    }
    const found = trees.map((tree) => placesIn(tree, { path, text, chosen }));
    return {
        places: found.flatMap(({ places }) => places),
        mistakes: found.flatMap((one) => one.mistakes).slice(0, 1),
        lineOf,
        paths: () => found.flatMap(({ tops }) => tops.flatMap(pathsOf)),
    };
};
const placesIn = (tree, { path, text, chosen }) => {
    const top = tree.document.contents;
    if (!(0,dist/* isMap */.jh)(top) && !(0,dist/* isSeq */.oP)(top))
        return { places: [], mistakes: [], tops: [] };
    const roots = (0,dist/* isMap */.jh)(top) ? [top] : top.items.filter((item) => (0,dist/* isMap */.jh)(item));
    const sources = roots
        .flatMap((root) => sourcesOf(path, root))
        .map((source) => ({ source, ...valuesOfSource(tree, { source, text }) }));
    const tops = [{ tree, top }, ...sources.flatMap(({ values }) => values)];
    const picked = chosen.flatMap((one) => chosenPlaces(tops, one));
    const taken = new Set(picked.flatMap(({ spots }) => spots.map(({ spot }) => spot.start)));
    const others = [
        ...roots.flatMap((root) => ownPlaces(path, tree, root)),
        ...((0,dist/* isSeq */.oP)(top) ? roots.flatMap((root) => patchPlaces(tree, root)) : []),
        ...sources.flatMap((source) => sourcePlaces(tree, source)),
    ];
    return {
        places: [...picked, ...others.filter(({ spots }) => !spots.some(({ spot }) => taken.has(spot.start)))],
        mistakes: sources.flatMap(({ mistakes }) => mistakes),
        tops,
    };
};
/** A file `.argocd-source-<application>.yaml` is a source that Argo CD merges over the Application's. */
const sourcesOf = (path, root) => /^\.argocd-source(-.*)?\.ya?ml$/.test(external_node_path_.posix.basename(path)) ? [root] : sourcesIn(root);
const pathsOf = (values) => 'parameters' in values ? [...values.parameters.keys()] : pathsIn(values.top);


/***/ }),

/***/ 91386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ findSites),
/* harmony export */   l: () => (/* binding */ readSites)
/* harmony export */ });
/* harmony import */ var _lib_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14352);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2802);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96763);
/* harmony import */ var _find_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67669);
/* harmony import */ var _image_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6611);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12375);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67417);







/**
 * Every place of the files that hold a wanted name at all, or that a chosen path is for; only these are parsed, and what is
 * no YAML is refused. `missing` are chosen paths that lead nowhere.
 */
const findSites = (files, wanted) => {
    const needles = [...new Set(wanted.flatMap(_match_js__WEBPACK_IMPORTED_MODULE_3__/* .needlesOf */ .en))];
    const paths = wanted.flatMap((one) => one.paths ?? []);
    return search(files, { paths, isHolding: (bytes) => needles.some((needle) => holds(bytes, needle)) });
};
/** A name that goes on is another one: `quote` is not in `quote-db`. */
const holds = (bytes, name) => {
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) {
        if (!/[\w-]/.test(String.fromCharCode(bytes[at + Buffer.byteLength(name)] ?? 0)))
            return true;
    }
    return false;
};
/** Every place of the files, whatever its name. */
const readSites = (files, paths) => search(files, { paths, isHolding: () => true });
const search = (files, { paths, isHolding }) => {
    const covering = paths.map((path) => ({ path, covers: coverOf(path) }));
    const read = files.flatMap((file) => {
        const chosen = covering.flatMap(({ path, covers }) => (covers(file.path) ? [path] : []));
        return chosen.length > 0 || isHolding(file.bytes) ? [readFile(file, chosen)] : [];
    });
    const sites = read.flatMap((file) => file.sites);
    const refusals = read.flatMap((file) => file.refusals);
    const found = new Set(sites.map(({ place }) => place.chosenBy));
    const lost = refusals.length > 0 ? [] : paths.filter((path) => !found.has(path));
    return { sites, refusals, missing: lost.map((path) => (0,_image_path_js__WEBPACK_IMPORTED_MODULE_2__/* .whyNoPath */ .Dl)(path, whatIsThere(read, path))) };
};
const readFile = ({ path, bytes }, chosen) => {
    const decoded = (0,_decode_js__WEBPACK_IMPORTED_MODULE_4__/* .decode */ .D)(bytes);
    if ('mistake' in decoded)
        return { path, chosen, sites: [], refusals: [`${path}: ${decoded.mistake}`] };
    const { text } = decoded;
    const found = (0,_find_places_js__WEBPACK_IMPORTED_MODULE_1__/* .findPlaces */ .C)({ path, text }, chosen);
    return {
        path,
        chosen,
        sites: found.places.map((place) => ({ path, text, line: found.lineOf((0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .startOf */ .GH)(place)), place })),
        refusals: found.mistakes.map(({ offset, reason }) => (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_6__/* .pointAt */ .s)({ path, text, offset }, reason)),
        found,
    };
};
const coverOf = ({ files }) => {
    const glob = (0,_lib_glob_js__WEBPACK_IMPORTED_MODULE_0__/* .parseGlob */ .q)(files);
    return 'mistake' in glob ? () => false : glob.matches;
};
const whatIsThere = (read, path) => {
    const there = read.filter(({ chosen }) => chosen.includes(path));
    return { files: there.map((file) => file.path), paths: there.flatMap(({ found }) => found?.paths() ?? []) };
};


/***/ }),

/***/ 12375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ isCalled),
/* harmony export */   R1: () => (/* binding */ withPaths),
/* harmony export */   cK: () => (/* binding */ matches),
/* harmony export */   en: () => (/* binding */ needlesOf),
/* harmony export */   zs: () => (/* binding */ ambiguous)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41432);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67417);


/**
 * Whether a place is meant by a line of `images`. The name of a kustomize entry counts first. An image-json knows its
 * repository, so nothing of another repository is meant; a bare name in the file stands for any. Otherwise a name with
 * a slash is a whole repository (its registry's host may be left out), one without is a last segment.
 */
const matches = (wanted, { entryName, chosenBy, image: { repository } }) => {
    if (chosenBy !== undefined)
        return wanted.paths?.includes(chosenBy) ?? false;
    if (entryName === wanted.name || repository === wanted.newName)
        return true;
    if (wanted.repository !== undefined) {
        return (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to)(repository) === wanted.repository || repository === wanted.name;
    }
    if (!wanted.name.includes('/'))
        return (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(repository) === wanted.name;
    return repository === wanted.name || (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to)(repository) === wanted.name;
};
/** The repositories among matched places that are different images under one name; empty when they agree. */
const ambiguous = (wanted, places) => {
    const entries = new Set(places.map(({ entryName }) => entryName));
    const repositories = places
        .filter(({ entryName, chosenBy }) => entryName !== wanted.name && chosenBy === undefined)
        .map(({ image: { repository } }) => repository)
        .filter((repository) => repository !== wanted.newName && !entries.has(repository));
    const different = [...new Set(repositories.map(_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to))];
    return different.length > 1 ? different : [];
};
/** Whether a person means this image by a name: as it is called, its last segment, or its repository. */
const isCalled = (image, name) => [image.name, image.repository, (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(image.name)].includes(name);
/** What a file must hold for any of its places to be meant: a cheap test before the file is parsed. */
const needlesOf = ({ name, repository, newName }) => [name, repository, newName].flatMap((text) => (text === undefined ? [] : [(0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .shortName */ .EU)(text)]));
/** The image with the paths that were chosen for it. */
const withPaths = (wanted, paths) => {
    const own = paths.filter(({ name }) => name === wanted.name || name === wanted.repository);
    return own.length === 0 ? wanted : { ...wanted, paths: own };
};


/***/ }),

/***/ 64269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ withManifests)
});

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __webpack_require__(9497);
// EXTERNAL MODULE: ./build/src/gitops/api-contains.js
var api_contains = __webpack_require__(72234);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/gitops/answer-fields.js
var answer_fields = __webpack_require__(18530);
// EXTERNAL MODULE: ./build/src/gitops/api-blobs.js
var api_blobs = __webpack_require__(86559);
// EXTERNAL MODULE: ./build/src/gitops/judge-github.js
var judge_github = __webpack_require__(79469);
;// CONCATENATED MODULE: ./build/src/gitops/api-commit.js


/** A branch to delete must be named so; git's own name for "nothing". */
const nothing = '0'.repeat(40);
const createCommitWriter = ({ github, place, repositoryPath, repositoryId }) => {
    /** One request: the commit is made on the branch only if its head is still the parent. GitHub signs it. */
    const commitOnBranch = async (commit, owner) => {
        const { headline, body } = partsOf(commit.message);
        const input = {
            branch: { repositoryNameWithOwner: owner, branchName: place.branch },
            expectedHeadOid: commit.parent,
            message: { headline, body },
            fileChanges: {
                additions: commit.files.map(({ path, bytes }) => ({ path, contents: bytes.toString('base64') })),
            },
        };
        const answer = await github.graphql(createCommit, { input });
        const judged = (0,judge_github/* judgeGraphql */.P)(answer, place, ['STALE_DATA', 'NOT_FOUND']);
        if ('again' in judged)
            return unclear(judged);
        const [error] = judged.errors;
        // A replica that lags behind says the same of a head that is still there: either way the head is read anew.
        if (error)
            return { ended: 'lost', reason: error.message };
        return { ended: 'landed', commit: (0,answer_fields/* textAt */.$6)(judged.data, 'createCommitOnBranch', 'commit', 'oid') };
    };
    /** A commit that keeps the modes of its files, on no branch yet. Without an author GitHub signs those of an App. */
    const looseCommit = async ({ parent, message, files }, tree) => {
        const entries = [];
        for (const { path, mode, bytes } of files) {
            const blob = await post('/git/blobs', { content: bytes.toString('base64'), encoding: 'base64' });
            if ('again' in blob)
                return blob;
            entries.push({ path, mode, type: 'blob', sha: (0,answer_fields/* textAt */.$6)(blob.data, 'sha') });
        }
        const newTree = await post('/git/trees', { base_tree: tree, tree: entries });
        if ('again' in newTree)
            return newTree;
        const body = { message: message.trimEnd(), tree: (0,answer_fields/* textAt */.$6)(newTree.data, 'sha'), parents: [parent] };
        const commit = await post('/git/commits', body);
        return 'again' in commit ? commit : (0,answer_fields/* textAt */.$6)(commit.data, 'sha');
    };
    const post = async (path, body) => (0,judge_github/* judgeRest */.I)(await github.rest({ method: 'POST', path: `${repositoryPath()}${path}`, body }), place);
    const move = async ({ branch, before, after, force }) => {
        const update = { name: `refs/heads/${branch}`, beforeOid: before ?? nothing, afterOid: after, force };
        const answer = await github.graphql(updateRefs, { input: { repositoryId: repositoryId(), refUpdates: [update] } });
        const judged = (0,judge_github/* judgeGraphql */.P)(answer, place, ['STALE_DATA', 'NOT_FOUND', 'UNPROCESSABLE']);
        if ('again' in judged)
            return unclear(judged);
        const [error] = judged.errors;
        if (error === undefined)
            return { ended: 'landed', commit: after };
        const lost = { ended: 'lost', reason: error.message };
        if (saysMoved(error))
            return lost;
        const head = await headOf(branch);
        if (typeof head !== 'string')
            return unclear(head);
        // Where the branch is as it was, it was refused for another reason.
        if (head === (before ?? ''))
            (0,judge_github/* judgeGraphql */.P)(answer, place);
        return lost;
    };
    const headOf = async (branch) => {
        const [owner, name] = repositoryPath().split('/').slice(-2);
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(refQuery, { owner, name, ref: `refs/heads/${branch}` }), place);
        return 'again' in judged ? judged : (0,answer_fields/* textAt */.$6)(judged.data, 'repository', 'ref', 'target', 'oid');
    };
    return { commitOnBranch, looseCommit, move };
};
const createCommit = 'mutation Commit($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';
const updateRefs = 'mutation Move($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';
const refQuery = `query Ref($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { target { oid } } }
}`;
/** Ways to say that a branch is not where it was expected. GitHub documents none: after other words the branch is asked. */
const movedOn = /expected|does not (?:match|point)|not a fast.forward|fast-forward|already exists|does not exist|stale/i;
const saysMoved = ({ type, message }) => type !== 'UNPROCESSABLE' || movedOn.test(message);
/** Of a request that failed halfway nobody knows whether it was done. */
const unclear = ({ again: reason, ...wait }) => ({ ended: 'unclear', reason, ...wait });
const partsOf = (message) => {
    const [headline = '', ...rest] = message.trimEnd().split('\n');
    return { headline, body: rest.join('\n').trim() };
};

;// CONCATENATED MODULE: ./build/src/gitops/walk-history.js
/**
 * The first `count` commits of a history in the order in which they came to the branch, newest first: a commit after all
 * its children, and what a merge brought in before what it was merged into. `lacking`: a parent is not known here, so
 * the walk may have ended too soon.
 */
const walkHistory = ({ known, from, count }) => {
    const { childrenOf, lacking } = countChildren(known, from);
    const commits = [];
    const next = [from];
    const reached = (parent) => {
        const left = (childrenOf.get(parent) ?? 0) - 1;
        childrenOf.set(parent, left);
        return left === 0 && known.has(parent);
    };
    for (let commit = known.get(from); commit && commits.length < count; commit = known.get(next.at(-1) ?? '')) {
        next.pop();
        commits.push(commit);
        next.push(...[...new Set(commit.parents)].filter(reached));
    }
    return { commits, complete: !lacking && next.length === 0, lacking: lacking && commits.length < count };
};
const countChildren = (known, from) => {
    const childrenOf = new Map();
    const seen = new Set([from]);
    const unread = [from];
    let lacking = false;
    for (let id = unread.pop(); id !== undefined; id = unread.pop()) {
        const commit = known.get(id);
        lacking ||= commit === undefined;
        for (const parent of new Set(commit?.parents)) {
            childrenOf.set(parent, (childrenOf.get(parent) ?? 0) + 1);
            if (!seen.has(parent))
                unread.push(parent);
            seen.add(parent);
        }
    }
    return { childrenOf, lacking };
};

;// CONCATENATED MODULE: ./build/src/gitops/api-history.js




/** GitHub gives a hundred commits a page, by time. */
const pageSize = 100;
/** The commits of a branch, read page by page as far as they are asked for. */
const createHistoryReader = ({ github, place, owner, name }) => {
    const known = new Map();
    const readPage = async (from, after) => {
        const variables = { owner, name, oid: from, first: pageSize, after: after ?? null };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(historyQuery, variables), place);
        if ('again' in judged)
            return judged;
        const history = (0,answer_fields.at)(judged.data, 'repository', 'object', 'history');
        if (history === undefined)
            throw new failure/* Failure */.H('not-found', `${place.url} has no commit ${from}`);
        for (const commit of (0,answer_fields/* listAt */.gT)(history, 'nodes').map(readCommit))
            known.set(commit.id, commit);
        const more = (0,answer_fields.at)(history, 'pageInfo', 'hasNextPage') === true;
        return { next: more ? (0,answer_fields/* textAt */.$6)(history, 'pageInfo', 'endCursor') : undefined };
    };
    return async (from, count) => {
        let after;
        for (;;) {
            const { lacking, ...history } = walkHistory({ known, from, count });
            if (!lacking)
                return history;
            const page = await readPage(from, after);
            if ('again' in page)
                return page;
            if (page.next === undefined) {
                const { commits, complete } = walkHistory({ known, from, count });
                return { commits, complete };
            }
            after = page.next;
        }
    };
};
const historyQuery = `query Log($owner: String!, $name: String!, $oid: GitObjectID!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        history(first: $first, after: $after) {
          nodes { oid message committedDate author { name email } parents(first: 10) { nodes { oid } } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}`;
const readCommit = (commit) => ({
    id: (0,answer_fields/* textAt */.$6)(commit, 'oid'),
    parents: (0,answer_fields/* listAt */.gT)(commit, 'parents', 'nodes').map((parent) => (0,answer_fields/* textAt */.$6)(parent, 'oid')),
    author: `${(0,answer_fields/* textAt */.$6)(commit, 'author', 'name')} <${(0,answer_fields/* textAt */.$6)(commit, 'author', 'email')}>`,
    time: Math.floor(Date.parse((0,answer_fields/* textAt */.$6)(commit, 'committedDate')) / 1000),
    message: (0,answer_fields/* textAt */.$6)(commit, 'message'),
});

// EXTERNAL MODULE: ./build/src/lib/may-hold.js
var may_hold = __webpack_require__(18340);
;// CONCATENATED MODULE: ./build/src/gitops/api-tree.js



/**
 * The files below a tree object. GitHub cuts the recursive listing off at 100,000 entries or 7 MB (`truncated`, REST docs
 * "Get a tree"): then folder by folder, and only into those that the patterns can reach.
 */
const createTreeReader = ({ github, place, patterns, repositoryPath }) => {
    const folders = new Map();
    const list = async (object, recursive) => {
        const known = folders.get(object);
        if (known)
            return known;
        const path = `${repositoryPath()}/git/trees/${object}${recursive ? '?recursive=1' : ''}`;
        const judged = (0,judge_github/* judgeRest */.I)(await github.rest({ path }), place);
        if ('again' in judged)
            return judged;
        const entries = (0,answer_fields/* listAt */.gT)(judged.data, 'tree').map(readEntry);
        const listing = { entries, truncated: (0,answer_fields.at)(judged.data, 'truncated') === true };
        // A tree object never changes: after a lost race only the folders that did are read again.
        if (!recursive && !listing.truncated)
            folders.set(object, listing);
        return listing;
    };
    /** All that is below a folder, or what is in it and the folders to go on with. */
    const step = async ({ object, prefix }) => {
        const whole = await list(object, true);
        if ('again' in whole)
            return whole;
        if (!whole.truncated)
            return { files: named(whole.entries.filter(isFile), prefix), folders: [] };
        const here = await list(object, false);
        if ('again' in here)
            return here;
        const folders = here.entries.filter(({ isTree }) => isTree);
        return {
            files: named(here.entries.filter(isFile), prefix),
            folders: folders
                .map((folder) => ({ object: folder.object, prefix: `${prefix}${folder.path}/` }))
                .filter((folder) => (0,may_hold/* mayHold */.B)(folder.prefix, patterns)),
        };
    };
    return async (object) => {
        const found = [];
        const waiting = [{ object, prefix: '' }];
        for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
            const next = await step(folder);
            if ('again' in next)
                return next;
            found.push(next.files);
            waiting.push(...next.folders);
        }
        return found.flat();
    };
};
const readEntry = (entry) => ({
    path: (0,answer_fields/* textAt */.$6)(entry, 'path'),
    mode: (0,answer_fields/* textAt */.$6)(entry, 'mode'),
    object: (0,answer_fields/* textAt */.$6)(entry, 'sha'),
    isTree: (0,answer_fields/* textAt */.$6)(entry, 'type') === 'tree',
});
const isFile = ({ isTree }) => !isTree;
const named = (entries, prefix) => entries.map(({ path, mode, object }) => ({ path: `${prefix}${path}`, mode, object }));

;// CONCATENATED MODULE: ./build/src/gitops/api-remote.js








/** A branch on GitHub, read and written through its API: no git, and commits that GitHub makes and signs itself. */
const createApiRemote = (settings) => {
    const { github, url, owner, name, branch, patterns, now, credential } = settings;
    const place = { url, branch, now, ...(credential && { credential }) };
    let repository = { id: '', path: `/repos/${owner}/${name}` };
    const repositoryPath = () => repository.path;
    const filesBelow = createTreeReader({ github, place, patterns, repositoryPath });
    const read = (0,api_blobs/* createBlobReader */.n)({ github, place, owner, name, repositoryPath });
    const log = createHistoryReader({ github, place, owner, name });
    const writer = createCommitWriter({ github, place, repositoryPath, repositoryId: () => repository.id });
    const trees = new Map();
    const made = new Map();
    const readHead = async () => {
        const variables = { owner, name, ref: `refs/heads/${branch}` };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(headQuery, variables), place);
        if ('again' in judged)
            return judged;
        const found = (0,answer_fields.at)(judged.data, 'repository');
        repository = { id: (0,answer_fields/* textAt */.$6)(found, 'id'), path: `/repos/${(0,answer_fields/* textAt */.$6)(found, 'nameWithOwner')}` };
        if ((0,answer_fields.at)(found, 'isArchived') === true) {
            throw new failure/* Failure */.H('denied', `${url} is archived: unarchive it, or correct manifests-repository`);
        }
        const head = api_remote_readCommit((0,answer_fields.at)(found, 'ref', 'target'));
        if (head.id === '')
            throw new failure/* Failure */.H('not-found', `${url} has no branch ${branch}: correct manifests-branch`);
        trees.set(head.id, head.tree);
        return head;
    };
    const treeOf = async (commit) => {
        const known = trees.get(commit);
        if (known !== undefined)
            return known;
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(treeQuery, { owner, name, oid: commit }), place);
        if ('again' in judged)
            return judged;
        const tree = (0,answer_fields/* textAt */.$6)(judged.data, 'repository', 'object', 'tree', 'oid');
        if (tree === '')
            throw new failure/* Failure */.H('not-found', `${url} has no commit ${commit}`);
        trees.set(commit, tree);
        return tree;
    };
    /** A commit of ours whose making broke off is told by what it stands on and what it says: its id is the server's. */
    const isOurs = (head) => {
        const ours = [...made.values()].find(({ commit, lost }) => !lost && commit.parent === head.parent && commit.message.trim() === head.message.trim());
        return ours && { ours: ours.id };
    };
    const send = async (commit) => {
        // GitHub makes every file that it commits on a branch 100644: createCommitOnBranch knows no modes.
        const plain = commit.files.every(({ mode }) => mode === '100644');
        if (plain)
            return writer.commitOnBranch(commit, repository.path.slice('/repos/'.length));
        return sendLoose(commit, { branch, before: commit.parent, force: false });
    };
    const sendLoose = async (commit, onto) => {
        const loose = await writer.looseCommit(commit, trees.get(commit.parent) ?? '');
        return typeof loose === 'string' ? writer.move({ ...onto, after: loose }) : unclear(loose);
    };
    const madeAs = (id) => {
        const ours = made.get(id);
        if (ours === undefined)
            throw new Error(`no commit was made as ${id}`);
        return ours;
    };
    return {
        url,
        branch,
        fetch: async () => {
            const head = await readHead();
            if ('again' in head)
                return head;
            const files = await filesBelow(head.tree);
            return 'again' in files ? files : { commit: head.id, files, ...isOurs(head) };
        },
        read,
        log,
        snapshot: async (commit) => {
            const tree = await treeOf(commit);
            if (typeof tree !== 'string')
                return tree;
            const files = await filesBelow(tree);
            return 'again' in files ? files : { commit, files };
        },
        commit: async (commit) => {
            const id = (0,external_node_crypto_.randomUUID)();
            made.set(id, { commit, id, lost: false });
            return id;
        },
        push: async (id) => {
            const ours = madeAs(id);
            const verdict = await send(ours.commit);
            made.set(id, { ...ours, lost: verdict.ended === 'lost' });
            return verdict;
        },
        // A branch of our own is set anew as a whole, which createCommitOnBranch cannot do.
        propose: (id, onto) => sendLoose(madeAs(id).commit, { ...onto, force: true }),
    };
};
const headQuery = `query Head($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) {
    id nameWithOwner isArchived
    ref(qualifiedName: $ref) { target { ... on Commit { oid message tree { oid } parents(first: 1) { nodes { oid } } } } }
  }
}`;
const treeQuery = `query Tree($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { tree { oid } } } }
}`;
const api_remote_readCommit = (commit) => ({
    id: (0,answer_fields/* textAt */.$6)(commit, 'oid'),
    tree: (0,answer_fields/* textAt */.$6)(commit, 'tree', 'oid'),
    parent: (0,answer_fields/* textAt */.$6)((0,answer_fields/* listAt */.gT)(commit, 'parents', 'nodes')[0], 'oid'),
    message: (0,answer_fields/* textAt */.$6)(commit, 'message'),
});

;// CONCATENATED MODULE: ./build/src/gitops/choose-transport.js

/** `auto` is git wherever there is one, since it is quicker and uses up no rate limit; without it, the API. */
const chooseTransport = async ({ wanted, onGitHub, credential, hasGit }) => {
    if (wanted === 'git')
        return 'git';
    const missing = whyNoApi(onGitHub, credential);
    if (wanted === 'api') {
        if (missing === undefined)
            return 'api';
        throw new failure/* Failure */.H('invalid-input', `transport: holds "api", but ${missing}`);
    }
    return missing !== undefined || (await hasGit()) ? 'git' : 'api';
};
const whyNoApi = (onGitHub, { key, app, token }) => {
    if (!onGitHub)
        return 'manifests-repository is not on this GitHub server, whose API it is: use `git`';
    if (key !== undefined)
        return 'ssh-key is for git: leave it empty';
    return app === undefined && token === undefined
        ? 'the API asks for a token: give manifests-token, or a GitHub App'
        : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/credential.js
/** The inputs that a credential came from, as messages call it. */
const nameOf = ({ token, app, key }, transport = 'git') => {
    if (key !== undefined && transport === 'git')
        return 'ssh-key';
    return app !== undefined && token === undefined ? 'the GitHub App' : 'manifests-token';
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/gitops/git-output.js
/** `mode type object<TAB>path<NUL>` of `git ls-tree -z` (git-ls-tree(1)). */
const readTree = (text) => text
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
    const tab = entry.indexOf('\t');
    const [mode = '', , object = ''] = entry.slice(0, tab).split(' ');
    return { path: entry.slice(tab + 1), mode, object };
});
/** `object type size<LF>contents<LF>` of `git cat-file --batch` (git-cat-file(1)). */
const readBatch = (bytes) => {
    const blobs = [];
    for (let at = 0; at < bytes.length;) {
        const end = bytes.indexOf(0x0a, at);
        const [object = '', type, size] = bytes.subarray(at, end).toString().split(' ');
        if (type !== 'blob')
            throw new Error(`git has no blob ${object}: ${type}`);
        blobs.push([object, bytes.subarray(end + 1, end + 1 + Number(size))]);
        at = end + 1 + Number(size) + 1;
    }
    return blobs;
};
/** `git rev-list --header` (git-rev-list(1)): the id, then the commit as it is stored with its message indented, then NUL. */
const readCommits = (text) => text
    .split('\0')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
    const end = entry.indexOf('\n\n');
    const [id = '', ...lines] = (end < 0 ? entry : entry.slice(0, end)).split('\n');
    const values = (key) => lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
    const [, author = '', time = '0'] = /^(.*>) (\d+)/.exec(values('author')[0] ?? '') ?? [];
    const message = end < 0 ? '' : entry.slice(end + 2).replace(/^ {4}/gm, '');
    return { id, parents: values('parent'), author, time: Number(time), message };
});

// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __webpack_require__(72183);
// EXTERNAL MODULE: ./build/src/outside/git.js
var outside_git = __webpack_require__(1617);
// EXTERNAL MODULE: ./build/src/outside/git-bare.js
var git_bare = __webpack_require__(33650);
;// CONCATENATED MODULE: ./build/src/gitops/git-refusal.js

/** The one clear message for what git said; `words` are the server's own, '' when it said nothing. */
const gitRefusal = (stderr, words, place) => {
    const rule = rules.find(({ pattern }) => pattern.test(stderr));
    if (rule === undefined)
        return new failure/* Failure */.H('unexpected', `git failed against ${place.url}: ${lastWords({ stderr })}`);
    return new failure/* Failure */.H(rule.reason, rule.tell({ ...place, stderr, words, credential: place.credential ?? 'manifests-token' }));
};
const quoted = ({ words }) => (words === '' ? '' : ` (it says: ${words})`);
const rules = [
    {
        pattern: /couldn't find remote ref|Remote branch .* not found/i,
        reason: 'not-found',
        tell: ({ url, branch }) => `${url} has no branch ${branch}: correct manifests-branch`,
    },
    {
        pattern: /Authentication failed|could not read (?:Username|Password)|returned error: 401/i,
        reason: 'denied',
        tell: (said) => said.anonymous
            ? `${said.url} asks for a token, and manifests-token is empty${quoted(said)}: give it, and see that the secret it comes from is set for this repository`
            : `${said.url} does not accept ${said.credential}${quoted(said)}: give one that is valid for it`,
    },
    {
        pattern: /Permission denied \(|Load key .*(?:invalid format|error in libcrypto)/i,
        reason: 'denied',
        tell: ({ url, stderr, anonymous }) => anonymous
            ? `${url} asks for an ssh key, and ssh-key is empty: give one that the repository has as a deploy key`
            : `${url} does not accept ssh-key: ${lastLine(stderr, /Permission denied|Load key/)}. Give a key that the repository has as a deploy key with write access`,
    },
    {
        pattern: /Host key verification failed|host key .* has changed|No .* host key is known/i,
        reason: 'denied',
        tell: ({ url, stderr }) => `${url} shows another host key than those that are known: ${lastLine(stderr, /host key/i)}. Give its keys as ssh-known-hosts`,
    },
    {
        pattern: /key you are authenticating with has been marked as read only/i,
        reason: 'denied',
        tell: ({ url }) => `${url} takes ssh-key for reading alone: allow the deploy key write access`,
    },
    {
        pattern: /returned error: 403|Permission to .* denied|access .* not granted/i,
        reason: 'denied',
        tell: ({ url, credential, words }) => `${url} refuses ${credential}: ${words || 'HTTP 403'}. It needs to read and write contents`,
    },
    {
        pattern: /repository .*not found|Repository not found|does not appear to be a git repository|returned error: 404/i,
        reason: 'not-found',
        tell: ({ url, credential }) => `there is no repository ${url}, or ${credential} may not see it`,
    },
    {
        pattern: /not allow request for unadvertised object/i,
        reason: 'rejected',
        tell: ({ url }) => `${url} gives out no single objects, which this needs: have its server speak git's protocol 2, or set uploadpack.allowAnySHA1InWant there`,
    },
    {
        pattern: /returned error: 30[1278]/,
        reason: 'unreachable',
        tell: ({ url }) => `${url} redirects, and the token is not sent on to another address: give the one that it has now`,
    },
    {
        pattern: /resolve host|Failed to connect|Couldn't connect|Connection refused|Connection timed out|SSL|certificate|unable to access/i,
        reason: 'unreachable',
        tell: ({ url, stderr }) => `cannot reach ${url}: ${lastWords({ stderr })}`,
    },
];
const lastLine = (stderr, pattern) => stderr
    .split('\n')
    .filter((line) => pattern.test(line))
    .at(-1)
    ?.trim() ?? '';
/** What git gave as the reason, on one line. */
const lastWords = ({ stderr }) => stderr
    .split('\n')
    .flatMap((line) => /^(?:fatal|error): (.*)$/.exec(line)?.[1] ?? [])
    .slice(0, 2)
    .join('; ') || stderr.trim().split('\n').slice(-1).join('');

// EXTERNAL MODULE: ./build/src/gitops/github-refusal.js
var github_refusal = __webpack_require__(17998);
;// CONCATENATED MODULE: ./build/src/gitops/judge-git.js



/** All the words in which git and GitHub say that the branch has moved on. */
const lostRace = /non-fast-forward|fetch first|cannot lock ref|failed to update ref|stale info|incorrect old value|reference already exists/i;
const passing = /returned error: (?:429|5\d\d)|HTTP (?:429|5\d\d)|hung up|early EOF|Connection reset|unexpected disconnect|Internal Server Error|Empty reply|operation too slow|RPC failed/i;
/** An answer of the server that no other attempt changes, whatever broke afterwards. */
const refused = /(?:returned error:|HTTP) 4(?!29)\d\d/;
const mayPass = (text) => passing.test(text) && !refused.test(text);
/** Judges a push by the status line of `--porcelain`; a refusal is thrown as a Failure. */
const judgePush = (answer, place) => {
    if (answer.code === 0)
        return { ended: 'landed' };
    const status = /^!\t[^\t]*\t(.*)$/m.exec(answer.stdout)?.[1] ?? '';
    if (lostRace.test(status))
        return { ended: 'lost', reason: status };
    if (mayPass(status) || (status === '' && mayPass(answer.stderr))) {
        const wait = waitAfter(answer);
        return {
            ended: 'unclear',
            reason: lastWords(answer) || status,
            ...(wait !== undefined && { waitMilliseconds: wait }),
        };
    }
    if (status !== '')
        throw declined(answer, status, place);
    throw failureOf(answer, place);
};
/** True when trying again later may help: a server that is busy or a connection that broke. */
const isPassing = ({ stderr }) => mayPass(stderr);
/** Git shows no `retry-after`: the least to wait for a server that counts requests. */
const waitAfter = ({ stderr }) => /(?:returned error:|HTTP) 429/.test(stderr) ? 10_000 : undefined;
const declined = ({ stderr }, status, place) => {
    const because = remoteWords(stderr);
    const words = because === '' ? status : `${status}: ${because}`;
    const known = (0,github_refusal/* githubRefusal */.e)({ ...place, words });
    const next = "Let the token's owner bypass the branch's protection, or choose another manifests-branch";
    return known ?? new failure/* Failure */.H('denied', `${place.url} does not take a push to ${place.branch}: ${words}. ${next}`);
};
/** The one clear message for a git command that failed against the remote. */
const failureOf = ({ stderr }, place) => {
    const words = remoteWords(stderr) || sshWords(stderr);
    const known = words === '' ? undefined : (0,github_refusal/* githubRefusal */.e)({ ...place, words });
    return known ?? gitRefusal(stderr, words, place);
};
/** Over ssh GitHub's own words come as they are, behind `ERROR: `. */
const sshWords = (stderr) => stderr
    .split('\n')
    .flatMap((line) => /^ERROR: (.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ');
const remoteWords = (stderr) => stderr
    .split('\n')
    .flatMap((line) => /^remote: (?:error: )?(.*\S)\s*$/.exec(line)?.[1] ?? [])
    .join(' ');

;// CONCATENATED MODULE: ./build/src/gitops/git-repository.js





const createGitRepository = async (settings) => {
    const { processes, directory, place, token, sshCommand } = settings;
    const { url } = place;
    await (0,git_bare/* initBare */.d)(directory, url);
    const git = (0,outside_git/* createGit */.l)({
        processes,
        directory,
        ...(token === undefined ? {} : { credential: { url, token } }),
        ...(sshCommand === undefined ? {} : { sshCommand }),
    });
    const local = async (args, input) => {
        const output = await git(args, input === undefined ? {} : { input });
        if (output.code !== 0)
            throw new Error(`git ${args[0]} ended with ${output.code}: ${output.stderr.trim()}`);
        return output;
    };
    return {
        git,
        local,
        fetch: async (args, input) => {
            const output = await git(args, input === undefined ? {} : { input });
            if (output.code === 0)
                return undefined;
            if (isPassing(output))
                return (0,retry/* again */.T)(`the server is busy: ${lastWords(output)}`, waitAfter(output));
            throw failureOf(output, place);
        },
    };
};
const fetchCommand = [
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--no-auto-maintenance',
    '--recurse-submodules=no',
];

;// CONCATENATED MODULE: ./build/src/gitops/git-commits.js



const createCommits = ({ local, fetch }) => {
    const known = new Map();
    let last = Promise.resolve();
    // One after the other: fetches side by side into one repository trip over each other's files.
    const deepen = (what, count) => {
        const fetched = last.then(() => fetch([...fetchCommand, commitsOnly, `--depth=${count}`, 'origin', what]));
        last = fetched.catch(() => undefined);
        return fetched;
    };
    const learn = async (from, reference) => {
        const listed = readCommits((await from(['rev-list', '--header', reference])).stdout);
        for (const commit of listed)
            known.set(commit.id, commit);
        return listed[0]?.id ?? '';
    };
    return {
        learn,
        bring: async (branch, count) => {
            const busy = await deepen(`+refs/heads/${branch}:${tip}`, count).catch(() => 'failed');
            if (busy === undefined)
                await learn(local, tip);
        },
        log: async (from, count) => {
            await last;
            const { lacking, ...history } = walkHistory({ known, from, count });
            if (!lacking)
                return history;
            const busy = await deepen(from, count);
            if (busy)
                return busy;
            await learn(local, from);
            const { commits, complete } = walkHistory({ known, from, count });
            return { commits, complete };
        },
    };
};
const tip = 'refs/slipway/tip';
const commitsOnly = '--filter=tree:0';

;// CONCATENATED MODULE: ./build/src/gitops/import-stream.js
/** One commit on top of its parent as git-fast-import(1) reads it: the given files change, all others stay. Its id is printed. */
const importStream = ({ reference, parent, author, epochSeconds, message, files }) => {
    const who = `${author.name} <${author.email}> ${epochSeconds} +0000`;
    return Buffer.concat([
        Buffer.from(`commit ${reference}\nmark :1\nauthor ${who}\ncommitter ${who}\n`),
        ...data(Buffer.from(message)),
        Buffer.from(`from ${parent}\n`),
        ...files.flatMap(({ mode, path, bytes }) => [Buffer.from(`M ${mode} inline ${quotePath(path)}\n`), ...data(bytes)]),
        Buffer.from('get-mark :1\ndone\n'),
    ]);
};
const data = (bytes) => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
const quotePath = (path) => `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

;// CONCATENATED MODULE: ./build/src/gitops/git-remote.js







/** Opens a remote for as long as the work lasts. */
const withRemote = async (settings, work) => {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(settings.temporaryDirectory, 'slipway-gitops-'));
    try {
        return await work(await openRemote({ ...settings, directory }));
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};
const head = 'refs/slipway/head';
const next = 'refs/slipway/next';
const openRemote = async (settings) => {
    const { directory, url, branch, token, sshCommand, credential, recentCommits = 0, now } = settings;
    const anonymous = token === undefined && sshCommand === undefined;
    const place = { url, branch, anonymous, ...(credential && { credential }) };
    const open = (name) => createGitRepository({ ...settings, directory: (0,external_node_path_.join)(directory, name), place });
    const [{ git, local, fetch }, commits] = await Promise.all([open('files'), open('commits').then(createCommits)]);
    const blobs = new Map();
    let fetches = 0;
    const push = async ({ commit, branch: onto, expected }) => {
        const lease = `--force-with-lease=refs/heads/${onto}:${expected}`;
        const options = ['--porcelain', lease, '--no-follow-tags', '--no-signed', '--recurse-submodules=no'];
        const answer = await git(['push', ...options, 'origin', `${commit}:refs/heads/${onto}`]);
        return judgePush(answer, { ...place, branch: onto });
    };
    return {
        url,
        branch,
        fetch: async () => {
            const first = fetches === 0;
            const along = first && recentCommits > 0 ? commits.bring(branch, recentCommits) : undefined;
            const options = first ? [...asIfEmpty, ...fetchCommand, namesOnly] : [...fetchCommand, whatChanged];
            const depth = `--depth=${first ? 1 : Math.max(1, Math.min(recentCommits, meanwhile))}`;
            const fetched = fetch([...options, depth, 'origin', `+refs/heads/${branch}:${head}`]);
            const busy = await fetched.finally(() => along);
            if (busy)
                return busy;
            fetches += 1;
            const commit = await commits.learn(local, head);
            const tree = await local(['ls-tree', '-r', '-z', '--full-tree', commit]);
            return { commit, files: readTree(tree.stdout) };
        },
        read: async (objects) => {
            const unread = [...new Set(objects)].filter((object) => !blobs.has(object));
            if (unread.length === 0)
                return blobs;
            const here = fetches > 1 ? await local(['cat-file', '--batch-all-objects', '--batch-check=%(objectname)']) : undefined;
            const away = unread.filter((object) => !here?.stdout.includes(object));
            const options = [...asIfEmpty, ...fetchCommand, namesOnly, 'origin', '--stdin'];
            const busy = away.length > 0 ? await fetch(options, lines(away)) : undefined;
            if (busy)
                return busy;
            const batch = await local(['cat-file', '--batch'], lines(unread));
            for (const [object, bytes] of readBatch(batch.bytes))
                blobs.set(object, bytes);
            return blobs;
        },
        log: commits.log,
        snapshot: async (commit) => {
            const busy = await fetch([...fetchCommand, namesOnly, '--depth=1', 'origin', commit]);
            if (busy)
                return busy;
            const tree = await local(['ls-tree', '-r', '-z', '--full-tree', commit]);
            return { commit, files: readTree(tree.stdout) };
        },
        commit: async (commit) => {
            const stream = importStream({ ...commit, reference: next, epochSeconds: Math.floor(now() / 1000) });
            return (await local(['fast-import', '--quiet', '--force', '--done'], stream)).stdout.trim();
        },
        // A branch that is gone by now would be made anew: its head must still be what the commit stands on.
        push: (commit) => push({ commit, branch, expected: `${commit}^` }),
        propose: (commit, onto) => push({ commit, branch: onto.branch, expected: onto.before ?? '' }),
    };
};
/** As git's own fetch of missing objects does: a server that is told of a commit takes its blobs for being here. */
const asIfEmpty = ['-c', 'fetch.negotiationAlgorithm=noop'];
const namesOnly = '--filter=blob:none';
/** After a lost race: so many commits come with the new head, since those that others made meanwhile are asked about next. */
const meanwhile = 16;
/** After a lost race: the blobs that changed since come with the new head, which saves a round trip in the race. */
const whatChanged = '--filter=blob:limit=1m';
const lines = (objects) => `${objects.join('\n')}\n`;

// EXTERNAL MODULE: ./build/src/gitops/open-credential.js + 1 modules
var open_credential = __webpack_require__(76427);
;// CONCATENATED MODULE: ./build/src/gitops/pull-request-answers.js

/** One commit with our trailers on the base is what a later run reads best. */
const allowedMethods = (data) => [
    ['squashMergeAllowed', 'SQUASH'],
    ['rebaseMergeAllowed', 'REBASE'],
    ['mergeCommitAllowed', 'MERGE'],
].flatMap(([field = '', method = '']) => ((0,answer_fields.at)(data, 'repository', field) === true ? [method] : []));
const readProposal = (head, compared) => ({
    head,
    base: (0,answer_fields/* textAt */.$6)(compared, 'merge_base_commit', 'sha'),
    ahead: (0,answer_fields/* numberAt */.tk)(compared, 'ahead_by') ?? 0,
    files: new Map((0,answer_fields/* listAt */.gT)(compared, 'files').map((file) => [(0,answer_fields/* textAt */.$6)(file, 'filename'), (0,answer_fields/* textAt */.$6)(file, 'sha')])),
    message: (0,answer_fields/* textAt */.$6)((0,answer_fields/* listAt */.gT)(compared, 'commits').at(-1), 'commit', 'message'),
});
const readPull = (pull) => ({
    number: (0,answer_fields/* numberAt */.tk)(pull, 'number') ?? 0,
    url: (0,answer_fields/* textAt */.$6)(pull, 'html_url'),
    id: (0,answer_fields/* textAt */.$6)(pull, 'node_id'),
    title: (0,answer_fields/* textAt */.$6)(pull, 'title'),
    body: (0,answer_fields/* textAt */.$6)(pull, 'body'),
    labels: (0,answer_fields/* listAt */.gT)(pull, 'labels').map((label) => (0,answer_fields/* textAt */.$6)(label, 'name')),
});
/** The refusals that say that it is there: by another run, or by this request, whose answer GitHub could not make. */
const madeAlready = ({ status, data }) => {
    const messages = [data, ...(0,answer_fields/* listAt */.gT)(data, 'errors')].map((error) => (0,answer_fields/* textAt */.$6)(error, 'message'));
    return status === 422
        ? messages.find((message) => /pull request already exists|Could not resolve to a node/i.test(message))
        : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/pull-requests.js




const createPullRequests = ({ github, place, owner, name }) => {
    const base = place.branch;
    const rest = async (path, request = {}) => (0,judge_github/* judgeRest */.I)(await github.rest({ ...request, path: `/repos/${owner}/${name}${path}` }), place);
    const refOf = async (branch) => {
        const variables = { owner, name, ref: `refs/heads/${branch}`, base: `refs/heads/${base}` };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(refsQuery, variables), place);
        if ('again' in judged)
            return judged;
        const found = (0,answer_fields.at)(judged.data, 'repository');
        return {
            head: (0,answer_fields/* textAt */.$6)(found, 'ref', 'target', 'oid'),
            base: (0,answer_fields/* textAt */.$6)(found, 'base', 'target', 'oid'),
            repository: (0,answer_fields/* textAt */.$6)(found, 'id'),
        };
    };
    const find = async (branch) => {
        const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, base });
        const found = await rest(`/pulls?${query}`);
        if ('again' in found)
            return found;
        const [pull] = (0,answer_fields/* listAt */.gT)(found.data);
        return pull === undefined ? undefined : readPull(pull);
    };
    const update = async (pull, text) => {
        if (pull.title === text.title && pull.body === text.body)
            return pull;
        const made = await rest(`/pulls/${pull.number}`, { method: 'PATCH', body: text });
        return 'again' in made ? made : readPull(made.data);
    };
    return {
        proposal: async (branch) => {
            const ref = await refOf(branch);
            if ('again' in ref || ref.head === '')
                return 'again' in ref ? ref : undefined;
            const compared = await rest(`/compare/${ref.base}...${ref.head}`);
            return 'again' in compared ? compared : readProposal(ref.head, compared.data);
        },
        find,
        open: async (branch, text) => {
            const body = { ...text, head: branch, base };
            const answer = await github.rest({ method: 'POST', path: `/repos/${owner}/${name}/pulls`, body });
            const made = madeAlready(answer);
            if (made === undefined) {
                const judged = (0,judge_github/* judgeRest */.I)(answer, place);
                return 'again' in judged ? judged : readPull(judged.data);
            }
            const there = await find(branch);
            if (there === undefined)
                return (0,retry/* again */.T)(made);
            return 'again' in there ? there : update(there, text);
        },
        update,
        label: async (pull, labels) => {
            const lacking = labels.filter((label) => !pull.labels.includes(label));
            if (lacking.length === 0)
                return undefined;
            const made = await rest(`/issues/${pull.number}/labels`, { method: 'POST', body: { labels: lacking } });
            return 'again' in made ? made : undefined;
        },
        mergeLater: async ({ id }, { title, body }) => {
            const methods = (0,judge_github/* judgeGraphql */.P)(await github.graphql(methodsQuery, { owner, name }), place);
            if ('again' in methods)
                return methods;
            const [mergeMethod = 'MERGE'] = allowedMethods(methods.data);
            const message = mergeMethod === 'REBASE' ? {} : { commitHeadline: title, commitBody: body };
            const input = { pullRequestId: id, mergeMethod, ...message };
            const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(autoMerge, { input }), place, ['UNPROCESSABLE', 'FORBIDDEN', '']);
            if ('again' in judged)
                return judged;
            return judged.errors[0]?.message;
        },
        close: async (pull, branch, head) => {
            const closed = await rest(`/pulls/${pull.number}`, { method: 'PATCH', body: { state: 'closed' } });
            if ('again' in closed)
                return closed;
            const ref = await refOf(branch);
            if ('again' in ref)
                return ref;
            const update = { name: `refs/heads/${branch}`, beforeOid: head, afterOid: '0'.repeat(40) };
            const answer = await github.graphql(removeRef, { input: { repositoryId: ref.repository, refUpdates: [update] } });
            // Somebody may have gone on with the branch, or removed it himself: then it is not ours to remove.
            const removed = (0,judge_github/* judgeGraphql */.P)(answer, place, ['UNPROCESSABLE', 'STALE_DATA', 'NOT_FOUND', '']);
            return 'again' in removed ? removed : undefined;
        },
    };
};
const refsQuery = `query Refs($owner: String!, $name: String!, $ref: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    id
    ref(qualifiedName: $ref) { target { oid } }
    base: ref(qualifiedName: $base) { target { oid } }
  }
}`;
const methodsQuery = `query Methods($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) { squashMergeAllowed rebaseMergeAllowed mergeCommitAllowed }
}`;
const autoMerge = 'mutation AutoMerge($input: EnablePullRequestAutoMergeInput!) { enablePullRequestAutoMerge(input: $input) { clientMutationId } }';
const removeRef = 'mutation Remove($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

;// CONCATENATED MODULE: ./build/src/gitops/open-manifests.js









/** Opens the GitOps repository for as long as the work lasts; then keys and tokens that were made for it are gone. */
const withManifests = async (settings, work) => {
    const { credential, serverUrl, branch, clock, processes } = settings;
    const url = urlOf(settings);
    const place = (0,repository_url/* githubRepository */.GP)(url, serverUrl);
    const hasGit = () => processes.run('git', ['--version']).then(({ code }) => code === 0, () => false);
    const transport = await chooseTransport({
        wanted: settings.transport,
        onGitHub: place !== undefined,
        credential,
        hasGit,
    });
    const tokens = (0,open_credential/* openTokens */.V)(settings, url);
    const ssh = await (0,open_credential/* openSsh */.z)(settings, url);
    const access = { token: ssh ? undefined : tokens.token, ...(ssh && { sshCommand: ssh.command }), url };
    const api = tokens.token && place ? { api: tokens.github(tokens.token), ...place } : undefined;
    const shared = { url, branch, now: clock.now, credential: nameOf(credential, transport) };
    const pulls = api && createPullRequests({ ...api, github: api.api, place: { ...shared, credential: nameOf(credential, 'api') } });
    try {
        if (transport === 'api' && api) {
            const remote = createApiRemote({ ...shared, ...api, github: api.api, patterns: settings.patterns });
            const contains = (0,api_contains/* createApiContains */.Q)({ ...api, github: api.api, place: shared });
            return await work({ remote, access, pulls, contains });
        }
        return await withRemote({ ...settings, ...shared, ...access }, (remote) => work({ remote, access, pulls, contains: undefined }));
    }
    finally {
        const closed = await Promise.allSettled([ssh?.remove(), tokens.revoke()]);
        if (closed.every((one) => one.status === 'fulfilled' && one.value !== false))
            settings.onClosed();
    }
};
const urlOf = ({ repository, serverUrl, credential }) => {
    if (credential.key === undefined)
        return (0,repository_url/* repositoryUrl */.Ek)(repository, serverUrl);
    const url = (0,repository_url/* sshUrl */.Yg)(repository, serverUrl);
    if (url !== undefined)
        return url;
    throw new failure/* Failure */.H('invalid-input', 'manifests-repository: should be owner/name or an ssh:// URL with ssh-key');
};


/***/ }),

/***/ 54008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isSameImage),
/* harmony export */   r: () => (/* binding */ readPast)
/* harmony export */ });
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67417);

/**
 * Reads a place's past from the commits' own words, newest first, down to the bump that wrote what stands there. What was
 * written since then and stands no more was taken back, whoever did it and however he said so.
 */
const readPast = (place, history) => {
    const takenBack = [];
    const written = [];
    const own = place.repositories.map(_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to);
    const concerns = (image) => isAt({ ...place, repositories: own }, image);
    for (const { commit, record, by } of history) {
        const here = record.written.filter(concerns);
        const standing = here.find((image) => holds(place, image));
        if (standing !== undefined) {
            const others = written.map(({ image, by: reverting }) => taken(image, reverting));
            return { source: standing.source, byHand: false, takenBack: [...takenBack, ...others], settled: true };
        }
        written.push(...here.map((image) => ({ image, by })));
        // A hold that was reverted is none.
        if (by !== undefined)
            continue;
        takenBack.push(...record.held.filter(concerns).map((image) => ({ ...image, how: 'rollback', by: commit })));
    }
    const sure = written.filter(({ by }, index) => index === 0 || by !== undefined);
    return {
        source: written[0]?.image.source,
        byHand: written.length > 0,
        takenBack: [...takenBack, ...sure.map(({ image, by }) => taken(image, by))],
        settled: false,
    };
};
const taken = (image, by) => ({
    ...image,
    how: by === undefined ? 'edit' : 'revert',
    by,
});
const isAt = (place, { name, repository, files }) => (files === undefined || files.includes(place.path)) && isOf(place, { name, repository });
/** Two repositories in full decide by themselves; a bare name goes by what the line of `images` was called. */
const isOf = ({ name: asked, repositories }, { name, repository }) => {
    if (repositories.includes(repository))
        return true;
    return name === asked && !(repository.includes('/') && repositories.every((text) => text.includes('/')));
};
/** Whether a place pins this image, as far as it pins anything. */
const holds = (place, { tag, digest }) => {
    const compared = [
        [place.digest, digest],
        [place.tag, tag],
    ].filter(([stands, written]) => stands !== '' && written !== '');
    return compared.length > 0 && compared.every(([stands, written]) => stands === written);
};
/** Whether an image that is asked for is one that was taken back: by digest where both are known, else by tag. */
const isSameImage = (taken, asked) => taken.digest !== '' && asked.digest !== undefined
    ? taken.digest === asked.digest
    : taken.tag !== '' && taken.tag === asked.tag;


/***/ }),

/***/ 67417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   to: () => (/* binding */ withoutHost)
/* harmony export */ });
/** Where people look for the place: its most telling spot. */
const startOf = ({ spots }) => (spots.find(({ part }) => part !== 'repository') ?? spots[0])?.spot.start ?? 0;
const registryHost = /^(?:[^/]*[.:][^/]*|localhost)\//;
/** `host:5000/team/app` → `team/app`. */
const withoutHost = (repository) => repository.replace(registryHost, '');
const isTemplate = (text) => /\{\{|\$\{|\$\(/.test(text);
/** It pins something, and nobody else fills it in. */
const isPinned = ({ template, image }) => !template && (image.tag !== undefined || image.digest !== undefined);


/***/ }),

/***/ 17573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readPasts),
  i: () => (/* binding */ recentCommits)
});

// EXTERNAL MODULE: ./build/src/gitops/past.js
var past = __webpack_require__(54008);
// EXTERNAL MODULE: ./build/src/gitops/trailers.js
var trailers = __webpack_require__(17332);
;// CONCATENATED MODULE: ./build/src/gitops/told.js

/** What a history says, newest first, as it is walked. */
const tell = (commits) => {
    const reverted = createReverted();
    return commits.map((commit) => {
        const record = (0,trailers/* readRecord */.aE)(commit.message);
        const by = reverted.by(commit);
        // Whoever reverts a rollback or a revert wants back what it took.
        if (by === undefined)
            reverted.note(commit, record);
        return { commit, record, by };
    });
};
const createReverted = () => {
    const ids = new Map();
    const shortened = [];
    const pulls = new Map();
    let merge;
    const find = ({ id, message }) => ids.get(id) ?? shortened.find(([start]) => id.startsWith(start))?.[1] ?? pulls.get(pullOf(message) ?? 0);
    return {
        note: (commit, { reverts, revertedPulls }) => {
            for (const id of reverts) {
                if (id.length < wholeId)
                    shortened.push([id, commit]);
                else
                    ids.set(id, commit);
            }
            for (const number of revertedPulls)
                pulls.set(number, commit);
        },
        /** What a merge brought in is listed between it and its first parent. */
        by: (commit) => {
            if (commit.id === merge?.until)
                merge = undefined;
            const by = find(commit) ?? merge?.by;
            if (by !== undefined && commit.parents.length > 1)
                merge ??= { by, until: commit.parents[0] };
            return by;
        },
    };
};
/** Hex digits of SHA-1; git shortens ids to fewer. */
const wholeId = 40;
/** The pull request that GitHub made this commit of: it names it when it merges and when it squashes, not when it rebases. */
const pullOf = (message) => {
    const [subject = ''] = message.split('\n', 1);
    const [, merged, squashed] = /^Merge pull request #(\d+) from |\(#(\d+)\)$/.exec(subject.trimEnd()) ?? [];
    const number = merged ?? squashed;
    return number === undefined ? undefined : Number(number);
};

;// CONCATENATED MODULE: ./build/src/gitops/read-pasts.js


/** How many commits come along with a head, since most bumps need no more. */
const recentCommits = 50;
/** How far the history is looked through for the last bump of an image: all of it, in most repositories. */
const farthest = 12_800;
/** The past of every place, from no more of the history than it takes: eight times as much whenever some is not settled. */
const readPasts = async ({ remote, head, standings }) => {
    if (standings.length === 0)
        return [];
    for (let count = recentCommits;; count = Math.min(count * 8, farthest)) {
        const history = await remote.log(head, count);
        if ('again' in history)
            return history;
        const told = tell(history.commits).filter(({ record: { written, held } }) => written.length + held.length > 0);
        const pasts = standings.map((standing) => (0,past/* readPast */.r)(standing, told));
        if (history.complete || count === farthest || pasts.every(({ settled }) => settled))
            return pasts;
    }
};


/***/ }),

/***/ 59132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ relate)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72183);


/** How our source commit stands to another, asked for again while its repository does not answer. */
const relate = async ({ ours, theirs, source = '', contains }) => {
    if (theirs === undefined || theirs.commit === '' || ours.commit === '')
        return { relation: 'unknown' };
    if (theirs.commit === ours.commit)
        return { relation: 'same' };
    if (contains === undefined)
        return { relation: isSameName(ours, theirs) ? 'unknown' : 'unrelated' };
    const answers = [];
    for (const repository of whomToAsk([ours.repository, theirs.repository, source])) {
        const answer = await ask({ repository, ours: ours.commit, theirs: theirs.commit }, contains);
        if ('again' in answer || isFinal(answer, isSameName(ours, theirs)))
            return answer;
        answers.push(answer);
    }
    return answers.find(({ relation }) => relation === 'unrelated') ?? answers[0] ?? { relation: 'unknown' };
};
/** The repository that both commits are said to be of knows best; another one may not have them. */
const isFinal = ({ relation }, isOfBoth) => relation === 'older' || relation === 'newer' || (relation === 'unrelated' && isOfBoth);
const isSameName = (one, other) => one.repository.toLowerCase() === other.repository.toLowerCase();
/** A repository that was renamed, and a fork of one, know commits that were told of under the other's name. */
const whomToAsk = (names) => names.filter((name, index) => name !== '' && names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index);
const ask = async ({ repository, ours, theirs }, contains) => {
    try {
        if (await contains({ repository, revision: theirs, commit: ours }))
            return { relation: 'older' };
        return { relation: (await contains({ repository, revision: ours, commit: theirs })) ? 'newer' : 'unrelated' };
    }
    catch (error) {
        return unanswered(error);
    }
};
/** What may be answered later is asked again; what we may never see stays unknown. */
const unanswered = (error) => {
    if (!(error instanceof _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H))
        throw error;
    if (error.reason === 'unreachable')
        return (0,_lib_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .again */ .T)(error.message);
    if (error.reason !== 'denied' && error.reason !== 'not-found')
        throw error;
    return { relation: 'unknown', because: error.message };
};


/***/ }),

/***/ 45562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ selectFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_glob_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14352);
/* harmony import */ var _lib_near_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43786);



const isYaml = (path) => /\.(ya?ml|json)$/i.test(path) || node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path) === 'Kustomization';
const isRegular = ({ mode }) => mode === '100644' || mode === '100755';
const isLiteral = (pattern) => !/[*?[\]{}]/.test(pattern);
const normalise = (pattern) => pattern.replace(/^(\.?\/)+/, '').replace(/\/+$/, '') || '.';
/**
 * The files that patterns (lib/glob.ts) choose; one that begins with `!` takes files out again. Wildcards find YAML and
 * JSON files only. `idle` are patterns that match nothing while others do.
 */
const selectFiles = (tree, patterns) => {
    const known = { files: new Map(tree.map((file) => [file.path, file])), directories: directoriesOf(tree) };
    const wanted = patterns.filter((pattern) => !pattern.startsWith('!')).map(normalise);
    const chosen = wanted.map((pattern) => ({
        pattern,
        ...(isLiteral(pattern) ? byName(known, pattern) : byGlob(tree, pattern)),
    }));
    const left = patterns
        .filter((pattern) => pattern.startsWith('!'))
        .map((pattern) => readGlob(normalise(pattern.slice(1))));
    const mistakes = [...chosen, ...left].flatMap(({ mistake }) => (mistake === undefined ? [] : [mistake]));
    const exact = new Set(chosen.filter(({ pattern }) => isLiteral(pattern)).flatMap(({ files }) => files));
    const files = [...new Set(chosen.flatMap((choice) => choice.files))]
        .filter(({ path }) => !left.some(({ matches }) => matches(path)))
        .map((file) => ({ ...file, exact: exact.has(file) }));
    if (files.length === 0 && mistakes.length === 0)
        return { files, mistakes: [nothing(tree, patterns)], idle: [] };
    const idle = chosen.filter((choice) => choice.files.length === 0 && choice.mistake === undefined);
    return { files, mistakes: withNearNames(tree, mistakes), idle: idle.map(({ pattern }) => pattern) };
};
const directoriesOf = (tree) => {
    const directories = new Set(['.']);
    for (const { path } of tree) {
        // Whoever has the folder has those above it.
        for (let name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(path); !directories.has(name); name = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.dirname(name))
            directories.add(name);
    }
    return directories;
};
const readGlob = (pattern) => {
    const glob = (0,_lib_glob_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGlob */ .q)(pattern);
    return 'mistake' in glob ? { matches: () => false, mistake: `${pattern}: ${glob.mistake}` } : glob;
};
const byGlob = (tree, pattern) => {
    const { matches, ...mistake } = readGlob(pattern);
    return { files: tree.filter((file) => isRegular(file) && isYaml(file.path) && matches(file.path)), ...mistake };
};
const byName = (known, path) => {
    const file = known.files.get(path);
    if (file !== undefined && isRegular(file))
        return { files: [file] };
    return { files: [], mistake: `${path}: ${whyNot(known, path)}` };
};
const notThere = 'is not there';
const whyNot = ({ files, directories }, path) => {
    const mode = files.get(path)?.mode;
    if (mode === '120000')
        return 'is a symbolic link: name the file that it points to';
    if (mode !== undefined)
        return 'is a submodule, which is another repository';
    return directories.has(path)
        ? `is a directory: write ${path === '.' ? '**' : `${path}/**`} for the files in it`
        : notThere;
};
/** Only the first few: a comparison with every path of a large repository takes its time. */
const withNearNames = (tree, mistakes) => {
    const missing = new Set(mistakes.filter((mistake) => mistake.endsWith(`: ${notThere}`)).slice(0, 5));
    return mistakes.map((mistake) => (missing.has(mistake) ? `${mistake}${near(tree, mistake)}` : mistake));
};
const near = (tree, mistake) => {
    const paths = tree.filter(isRegular).map(({ path }) => path);
    const [nearest] = (0,_lib_near_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nearNames */ .$)(mistake.slice(0, -`: ${notThere}`.length), paths);
    return nearest === undefined ? '' : `; did you mean ${nearest}?`;
};
const nothing = (tree, patterns) => {
    const yaml = tree.filter((file) => isRegular(file) && isYaml(file.path)).map(({ path }) => path);
    const there = yaml.length === 0 ? 'it has no YAML file' : `its YAML files are ${yaml.slice(0, 5).join(', ')}`;
    return `no file matches ${patterns.join(' ')}: ${there}${yaml.length > 5 ? ` and ${yaml.length - 5} more` : ''}`;
};


/***/ }),

/***/ 17332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HL: () => (/* binding */ formatFiles),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   s9: () => (/* binding */ trailer),
/* harmony export */   vq: () => (/* binding */ formatNamed)
/* harmony export */ });
/* harmony import */ var _lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41432);

/** A trailer as git-interpret-trailers(1) knows it; nothing for an empty value. */
const trailer = (name, value) => value === '' ? [] : [`${name}: ${value.replace(/\s+/g, ' ')}`];
/** `name=repository:tag@digest`, the form that a line of `images` has. */
const formatNamed = ({ name, repository, tag, digest }) => `${name}=${repository}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
/** `name=path path`, white space and `%` as in a URL. */
const formatFiles = (name, paths) => `${name}=${[...new Set(paths)].map(encodeURI).join(' ')}`;
/**
 * Reads every trailer wherever it stands: a merged pull request's message may hold those of several commits. A blank
 * line ends what a source is said of.
 */
const readRecord = (message) => {
    const reading = { record: { written: [], held: [], reverts: [], revertedPulls: [] }, source: unknownOrigin };
    for (const text of message.split('\n')) {
        const line = text.trimEnd();
        const [, key = '', value = ''] = /^([A-Za-z-]+): (\S.*)$/.exec(line) ?? [];
        const [, reverted] = /^This reverts commit ([0-9a-f]{7,64})\b/.exec(line) ?? [];
        // The text of the pull request that GitHub's button "Revert" makes, which may be all that is left of it.
        const [, pull] = /^Reverts [\w.-]+\/[\w.-]+#(\d+)$/.exec(line) ?? [];
        if (pull !== undefined)
            reading.record.revertedPulls.push(Number(pull));
        if (line === '')
            reading.source = unknownOrigin;
        if (reverted !== undefined)
            reading.record.reverts.push(reverted);
        readers[key]?.(reading, value);
    }
    return reading.record;
};
const unknownOrigin = { repository: '', commit: '' };
const readers = {
    'Source-Repository': (reading, repository) => {
        reading.source = { ...reading.source, repository };
    },
    'Source-Commit': (reading, commit) => {
        reading.source = { ...reading.source, commit };
    },
    'Image-Digest': ({ record, source }, value) => void record.written.push(...imagesOf(value, source)),
    'Image-Tag': ({ record, source }, value) => void record.written.push(...imagesOf(value, source)),
    'Image-Held': ({ record, source }, value) => void record.held.push(...imagesOf(value, source)),
    'Image-Files': ({ record }, value) => nameFiles([...record.written, ...record.held], value),
};
const imagesOf = (value, source) => {
    const { name, rest } = named(value);
    const { repository, tag = '', digest = '' } = (0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .parseReference */ .F2)(rest) ?? { repository: '' };
    if (name === '' || (tag === '' && !(0,_lib_image_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)))
        return [];
    return [{ name, repository, tag, digest, files: undefined, source }];
};
const nameFiles = (records, value) => {
    const { name, rest } = named(value);
    const last = records.filter((record) => record.name === name && record.files === undefined);
    const files = rest.split(' ').map(decoded);
    for (const record of last)
        record.files = files;
};
const named = (value) => {
    const equals = value.indexOf('=');
    return { name: value.slice(0, Math.max(equals, 0)), rest: value.slice(equals + 1) };
};
const decoded = (path) => {
    try {
        return decodeURI(path);
    }
    catch {
        return path;
    }
};


/***/ })

};

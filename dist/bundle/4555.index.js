export const id = 4555;
export const ids = [4555];
export const modules = {

/***/ 30871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readMeaning)
});

// EXTERNAL MODULE: ./build/src/terraform/leftovers/leftover.js
var leftover = __webpack_require__(23018);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/terraform/leftovers/clusters-of-plan.js

/**
 * The clusters that a plan takes away, of one change in it: by their name, and by the tags of subnets, which stay longer.
 * `before` is the resource as it is now.
 */
const clustersOfChange = ({ type, before }) => {
    if (isCluster({ type }))
        return [(0,json/* textAt */.$6)(before, 'name')].filter(Boolean);
    if (type !== 'aws_subnet')
        return [];
    const tags = (0,json.at)(before, 'tags_all') ?? (0,json.at)(before, 'tags');
    return Object.keys(typeof tags === 'object' && tags !== null ? tags : {}).flatMap((name) => {
        const [, cluster] = /^kubernetes\.io\/cluster\/(.+)$/.exec(name) ?? [];
        return cluster === undefined ? [] : [cluster];
    });
};
/** Whether it is a cluster itself, and not only something that is tagged for one. */
const isCluster = ({ type }) => type === 'aws_eks_cluster';

// EXTERNAL MODULE: ./build/src/terraform/meaning/differences.js
var differences = __webpack_require__(10006);
// EXTERNAL MODULE: ./build/src/terraform/meaning/exact-json.js
var exact_json = __webpack_require__(82696);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/terraform/meaning/fingerprint.js

/** What a change would do; why it does so, and what of it is sensitive, is not part of that. */
const ofChange = ['actions', 'before', 'after', 'after_unknown', 'importing', 'replace_paths'];
const ofResource = ['address', 'previous_address', 'deposed', 'provider_name'];
/**
 * The meaning of a plan under a key: equal for two plans that would do the same, whenever and in whatever order they
 * say it, and another one as soon as a value differs, a sensitive one as well, which the text of a plan hides. The code and
 * its variables are part of it, since what runs beside a resource, and where, no change tells: Terraform writes both with
 * their keys in order. Keyed, because a short secret could be guessed from a plain hash.
 */
const createFingerprint = (key) => {
    const parts = [];
    const settings = new Map();
    // Plain hashes, which never leave this function: what is told is keyed.
    const desk = createDesk();
    const add = (kind, fields) => {
        const lengths = fields.map((field) => (field ? field.end - field.from : 'none')).join(':');
        parts.push((0,external_node_crypto_.hash)('sha256', desk(`${kind}:${lengths}:`, fields)));
    };
    return {
        change: ({ resource, change }) => {
            if (doesNothing(resource, change))
                return;
            add('resource', [...pick(resource, ofResource), ...pick(change, ofChange)]);
        },
        output: (name, change) => {
            if (is(change.get('actions'), '["no-op"]'))
                return;
            add('output', [textSpan(name), ...pick(change, ofChange)]);
        },
        setting: (name, piece) => {
            const text = settings.get(name) ?? (0,external_node_crypto_.createHash)('sha256').update(`${name}:`);
            settings.set(name, text.update(piece));
        },
        digest: () => {
            const all = [...parts, ...[...settings.values()].map((text) => text.digest('hex'))];
            return (0,external_node_crypto_.createHmac)('sha256', key).update('plan').update(all.sort().join('\n')).digest('hex');
        },
    };
};
/** Data sources are only read; a resource that stays is of account when it is moved or imported. */
const doesNothing = (resource, change) => {
    const actions = change.get('actions');
    if (is(actions, '["read"]'))
        return true;
    return is(actions, '["no-op"]') && !resource.has('previous_address') && !change.has('importing');
};
const is = (span, text) => span !== undefined && span.bytes.toString('latin1', span.from, span.end) === text;
const pick = (members, keys) => keys.map((key) => members.get(key));
const textSpan = (text) => {
    const bytes = Buffer.from(text);
    return { bytes, from: 0, end: bytes.length };
};
/** Lays a text and what follows it side by side, each time in the same place: a large plan has tens of thousands of them. */
const createDesk = () => {
    let desk = Buffer.alloc(64 * 1024);
    return (text, spans) => {
        const length = spans.reduce((sum, span) => sum + (span ? span.end - span.from : 0), text.length);
        if (desk.length < length)
            desk = Buffer.alloc(length);
        let at = desk.write(text, 'latin1');
        for (const span of spans)
            at += span ? span.bytes.copy(desk, at, span.from, span.end) : 0;
        return desk.subarray(0, length);
    };
};

// EXTERNAL MODULE: ./build/src/terraform/meaning/plan-change.js
var plan_change = __webpack_require__(26804);
// EXTERNAL MODULE: ./build/src/terraform/meaning/plan-entries.js
var plan_entries = __webpack_require__(15962);
;// CONCATENATED MODULE: ./build/src/terraform/meaning/plan-entry.js
/** What a change does to a thing, the riskiest first: this is the order of the report. */
const kinds = ['destroy', 'replace', 'forget', 'update', 'import', 'move', 'create', 'read'];

;// CONCATENATED MODULE: ./build/src/terraform/meaning/canonical-json.js
const quote = 0x22;
const backslash = 0x5c;
const space = 0x20;
const [comma, colon, openBrace, closeBrace, openBracket, closeBracket] = Buffer.from(',:{}[]');
/**
 * The bytes of a JSON value with its keys in order and without white space. Numbers and texts keep the very characters they
 * were written with: read as numbers, two account or sequence ids above 2^53 would be one.
 */
const canonicalJson = (bytes) => {
    JSON.parse(bytes.toString()); // refuses what is no JSON, which would never end here
    return Buffer.from(rewrite({ bytes, at: 0 }), 'latin1');
};
/** The index after a value that is written in this form already, as Terraform does, or -1 when it is not. */
const afterCanonical = (bytes, at) => {
    const first = bytes[at];
    if (first === openBrace)
        return afterMembers(bytes, at);
    if (first === openBracket)
        return afterElements(bytes, at);
    if (first === quote)
        return afterText(bytes, at);
    return first === undefined || first <= space ? -1 : afterWord(bytes, at);
};
const afterMembers = (bytes, from) => {
    if (bytes[from + 1] === closeBrace)
        return from + 2;
    let before = -1;
    let at = from;
    do {
        const key = at + 1;
        if (bytes[key] !== quote || (before >= 0 && !isBefore(bytes, before, key)))
            return -1;
        before = key;
        at = afterText(bytes, key);
        if (at < 0 || bytes[at] !== colon)
            return -1;
        at = afterCanonical(bytes, at + 1);
        if (at < 0)
            return -1;
    } while (bytes[at] === comma);
    return bytes[at] === closeBrace ? at + 1 : -1;
};
const afterElements = (bytes, from) => {
    if (bytes[from + 1] === closeBracket)
        return from + 2;
    let at = from;
    do {
        at = afterCanonical(bytes, at + 1);
        if (at < 0)
            return -1;
    } while (bytes[at] === comma);
    return bytes[at] === closeBracket ? at + 1 : -1;
};
const afterText = (bytes, from) => {
    for (let at = from + 1; at < bytes.length; at += 1) {
        const byte = bytes[at];
        if (byte === quote)
            return at + 1;
        if (byte === backslash)
            at += 1;
    }
    return -1;
};
const afterWord = (bytes, from) => {
    let at = from;
    while (at < bytes.length && !endsWord(bytes[at] ?? 0))
        at += 1;
    return at;
};
const endsWord = (byte) => byte <= space || byte === comma || byte === closeBrace || byte === closeBracket;
/** Whether the text at `one` comes before that at `other`, byte by byte. */
const isBefore = (bytes, one, other) => {
    let step = 1;
    while (bytes[one + step] === bytes[other + step] && bytes[one + step] !== quote)
        step += 1;
    return orderOf(bytes[one + step]) < orderOf(bytes[other + step]);
};
/** A text that ends comes before one that goes on. */
const orderOf = (byte) => (byte === quote ? -1 : (byte ?? 0));
const rewrite = (place) => {
    const first = skipSpace(place);
    if (first === openBrace)
        return `{${rewriteMembers(place).join(',')}}`;
    if (first === openBracket)
        return `[${rewriteElements(place).join(',')}]`;
    return rewriteWord(place);
};
const rewriteMembers = (place) => {
    const members = [];
    place.at += 1;
    while (skipSpace(place) !== closeBrace && place.at < place.bytes.length) {
        const key = rewriteWord(place);
        skipSpace(place);
        place.at += 1;
        members.push({ key, value: rewrite(place) });
        if (skipSpace(place) === comma)
            place.at += 1;
    }
    place.at += 1;
    const inOrder = members.sort((one, other) => (one.key.slice(0, -1) < other.key.slice(0, -1) ? -1 : 1));
    return inOrder.map(({ key, value }) => `${key}:${value}`);
};
const rewriteElements = (place) => {
    const elements = [];
    place.at += 1;
    while (skipSpace(place) !== closeBracket && place.at < place.bytes.length) {
        elements.push(rewrite(place));
        if (skipSpace(place) === comma)
            place.at += 1;
    }
    place.at += 1;
    return elements;
};
/** A byte a character, so that nothing is decoded and the order is that of bytes. */
const rewriteWord = (place) => {
    const { bytes, at } = place;
    const end = bytes[at] === quote ? afterText(bytes, at) : afterWord(bytes, at);
    place.at = end < 0 ? bytes.length : end;
    return bytes.toString('latin1', at, place.at);
};
const skipSpace = (place) => {
    while (place.at < place.bytes.length && (place.bytes[place.at] ?? 0) <= space)
        place.at += 1;
    return place.bytes[place.at];
};

// EXTERNAL MODULE: ./build/src/terraform/meaning/json-bytes.js
var json_bytes = __webpack_require__(60564);
// EXTERNAL MODULE: ./build/src/terraform/meaning/plan-window.js
var plan_window = __webpack_require__(94768);
;// CONCATENATED MODULE: ./build/src/terraform/meaning/plan-members.js





/** One walk over the bytes, for what is told of a change and for its fingerprint. */
const elementIn = (bytes) => {
    const element = { resource: new Map(), change: new Map() };
    plan_members_afterMembers({ bytes, from: 0, members: element.resource, inner: element.change });
    return element;
};
/** The members of an object; none where there is no object. */
const membersIn = (bytes) => {
    const members = new Map();
    plan_members_afterMembers({ bytes, from: 0, members });
    return members;
};
/** What is told of a change at once; of a large plan the most values are never decoded. */
const headlineOf = ({ resource, change }) => (0,plan_change/* readResourceChange */.D)({ ...decoded(resource, fieldsOfHeadline), change: decoded(change, fieldsOfDoing) });
const fieldsOfHeadline = ['address', 'previous_address', 'deposed', 'type', 'action_reason'];
const fieldsOfDoing = ['actions', 'before_sensitive', 'after_sensitive', 'replace_paths', 'importing'];
/** A change with its values. */
const changeOf = (members) => (0,plan_change/* readChange */.p)(decoded(members, members.keys()));
const valueIn = (members, key) => {
    const span = members.get(key);
    return span && (0,exact_json/* parseExactly */.A)(span.bytes.toString('utf8', span.from, span.end));
};
const decoded = (members, keys) => {
    const values = {};
    for (const key of keys)
        values[key] = valueIn(members, key);
    return values;
};
const [plan_members_comma, plan_members_quote, plan_members_openBrace] = Buffer.from(',"{');
/** Finds the members of the object that begins at `from`, and those of its change, and returns the index after it. */
const plan_members_afterMembers = ({ bytes, from, members, inner }) => {
    members.clear();
    if (bytes[from] !== plan_members_openBrace)
        return afterValue(bytes, from);
    let at = (0,json_bytes/* afterSpace */.dS)(bytes, from + 1);
    while (bytes[at] === plan_members_quote) {
        const keyEnd = afterValue(bytes, at);
        const key = keyIn(bytes, at, keyEnd);
        const value = (0,json_bytes/* afterSpace */.dS)(bytes, (0,json_bytes/* afterSpace */.dS)(bytes, keyEnd) + 1);
        if (inner && key === 'change')
            at = plan_members_afterMembers({ bytes, from: value, members: inner });
        else
            at = afterMember({ bytes, from: value, members }, key);
        at = (0,json_bytes/* afterSpace */.dS)(bytes, at);
        if (bytes[at] === plan_members_comma)
            at = (0,json_bytes/* afterSpace */.dS)(bytes, at + 1);
    }
    return at + 1;
};
/** All keys that are asked for are plain. */
const keyIn = (bytes, from, end) => {
    const key = bytes.toString('latin1', from + 1, end - 1);
    return key.includes('\\') ? String(JSON.parse(bytes.toString('utf8', from, end))) : key;
};
const afterMember = ({ bytes, from, members }, key) => {
    const end = afterCanonical(bytes, from);
    if (end > 0) {
        members.set(key, { bytes, from, end });
        return end;
    }
    const other = afterValue(bytes, from);
    const canonical = canonicalJson(bytes.subarray(from, other));
    members.set(key, { bytes: canonical, from: 0, end: canonical.length });
    return other;
};
const afterValue = (bytes, from) => {
    const end = (0,json_bytes/* walkOver */._p)(bytes, from, (0,json_bytes/* newWalk */.C8)());
    if (end < 0)
        throw (0,plan_window/* cutOff */.q)();
    return end;
};

// EXTERNAL MODULE: ./build/src/terraform/meaning/scan-plan.js
var scan_plan = __webpack_require__(82285);
;// CONCATENATED MODULE: ./build/src/terraform/meaning/read-plan.js









/** No report has room for more characters of attributes; of each kind, so that a thousand creates hide no destroy. */
const roomForAttributes = 250_000;
/**
 * Reads the pieces of `terraform show -json` once. Of each change only its line in the report is kept, so that the memory
 * depends on the number of changes and not on the size of the plan.
 */
const readPlan = async (chunks, fingerprintKey) => {
    const fingerprint = fingerprintKey && createFingerprint(fingerprintKey);
    const rooms = new Map();
    const roomOf = (group) => {
        const room = rooms.get(group) ?? openRoom();
        rooms.set(group, room);
        return room;
    };
    const changes = [];
    const drift = [];
    const outputs = [];
    const clusters = new Set();
    const own = new Set();
    let unchanged = 0;
    const head = await (0,scan_plan/* scanPlan */.x)(chunks, {
        unchanged: () => {
            unchanged += 1;
        },
        change: (bytes) => {
            const element = elementIn(bytes);
            const headline = headlineOf(element);
            const kind = (0,plan_entries/* kindOf */.I)(headline);
            for (const cluster of kind === 'destroy' ? clustersOf(headline, element) : []) {
                clusters.add(cluster);
                if (isCluster(headline))
                    own.add(cluster);
            }
            fingerprint?.change(element);
            if (kind === undefined)
                unchanged += 1;
            else
                changes.push((0,plan_entries/* entryOf */.Ms)(headline, kind, () => roomOf(kind)(() => changeOf(element.change))));
        },
        drift: (bytes) => {
            const resource = (0,plan_change/* readResourceChange */.D)((0,exact_json/* parseExactly */.A)(bytes.toString()));
            if (isDrift(resource))
                drift.push((0,plan_entries/* driftEntryOf */.Z0)(resource, () => roomOf('drift')(() => resource.change)));
        },
        setting: (key, piece) => fingerprint?.setting(key, piece),
        output: (name, bytes) => {
            const members = membersIn(bytes);
            fingerprint?.output(name, members);
            const entry = (0,plan_entries/* outputEntryOf */.$X)(name, changeOf(members));
            if (entry)
                outputs.push(entry);
        },
    });
    return {
        ...head,
        changes: byRisk(changes),
        counts: countKinds(changes),
        unchanged,
        drift: drift.sort(byAddress),
        outputs: outputs.sort(byAddress),
        clusters: [...clusters].sort(),
        clustersOutside: [...clusters].filter((cluster) => !own.has(cluster)).sort(),
        fingerprint: fingerprint?.digest() ?? '',
    };
};
/** After a first apply providers give back `{}` where there was nothing: that is nobody's doing. */
const isDrift = ({ change }) => change.actions.includes('delete') || (0,differences/* differences */.tX)(change).attributes.length > 0;
const clustersOf = ({ type }, { change }) => clustersOfChange({ type, before: valueIn(change, 'before') });
const openRoom = () => {
    let room = roomForAttributes;
    return (decode) => {
        if (room <= 0)
            return { attributes: [], more: undefined };
        const shown = (0,differences/* differences */.tX)(decode());
        for (const { path, before, after } of shown.attributes)
            room -= path.length + before.length + after.length;
        return shown;
    };
};
const byAddress = (one, other) => one.address < other.address ? -1 : Number(one.address > other.address);
const byRisk = (entries) => kinds.flatMap((kind) => entries.filter((entry) => entry.kind === kind).sort(byAddress));
const countKinds = (entries) => {
    const counts = { destroy: 0, replace: 0, forget: 0, update: 0, import: 0, move: 0, create: 0, read: 0 };
    for (const { kind } of entries)
        counts[kind] += 1;
    return counts;
};

;// CONCATENATED MODULE: ./build/src/terraform/meaning/read-meaning.js


const readMeaning = async ({ chunks, mode, keys, controllers, approved }) => {
    const { key, mark } = await keys.forFingerprints(approved?.fingerprint);
    const read = await readPlan(chunks, key);
    const [clusters, outside] = mode === 'destroy' ? [read.clusters, read.clustersOutside] : [[], []];
    const controlled = approved?.controlled ?? { clusters, leftovers: await controllers.find(clusters, outside) };
    const fingerprint = `${mark}${(0,leftover/* withLeftovers */.hr)(read.fingerprint, controlled.leftovers, key)}`;
    return { summary: { ...read, fingerprint }, controlled };
};


/***/ }),

/***/ 23664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ stateIdOf)
/* harmony export */ });
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90467);

/** Which state it is, of `terraform state pull`: its lineage, and how often it was written. A plan is good for one alone. */
const stateIdOf = (state) => {
    const value = (0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(state);
    return `${(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(value, 'lineage')}/${(0,_lib_json_js__WEBPACK_IMPORTED_MODULE_0__/* .numberAt */ .tk)(value, 'serial') ?? ''}`;
};


/***/ }),

/***/ 54957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KJ: () => (/* binding */ leftoverSections),
/* harmony export */   m7: () => (/* binding */ leftoverGroups),
/* harmony export */   ui: () => (/* binding */ leftoversText)
/* harmony export */ });
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);
/* harmony import */ var _leftovers_leftover_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23018);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20649);



/** The riskiest first: data, then what is served, then what only costs. */
const byRisk = [
    ['volume', 'Volumes, with their data'],
    ['record', 'DNS records'],
    ['load-balancer', 'Load balancers'],
    ['classic-load-balancer', 'Classic load balancers'],
    ['target-group', 'Target groups'],
    ['security-group', 'Security groups'],
    ['network-interface', 'Network interfaces of pods, which go with their nodes'],
];
/** What a person reads beside the plan of a destroy, a group a kind. */
const leftoverGroups = (leftovers) => byRisk
    .map(([kind, words]) => ({
    heading: `Made by controllers, deleted first: ${words}`,
    blocks: (0,_leftovers_leftover_js__WEBPACK_IMPORTED_MODULE_1__/* .inOrder */ .al)(leftovers.filter((one) => one.kind === kind)).map((one) => () => blockOf(one)),
}))
    .filter(({ blocks }) => blocks.length > 0);
const blockOf = ({ id, name, cluster }) => `**💥 delete** ${name === '' || name === id ? (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id) : `${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} (${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)})`} of ${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(cluster)}`;
/** `and 3 things that controllers made`; empty without any. */
const leftoversText = ({ length }) => length === 0 ? '' : ` and ${length} ${length === 1 ? 'thing' : 'things'} that controllers made`;
/** For the summary; of so many characters at most, and what there is no room for is counted. */
const leftoverSections = (leftovers, limit) => {
    if (leftovers.length === 0)
        return [];
    const groups = leftoverGroups(leftovers).map(({ heading, blocks }) => ({
        heading: heading.replace(/^.*: /, ''),
        blocks,
    }));
    const [body = ''] = (0,_pages_js__WEBPACK_IMPORTED_MODULE_2__/* .paginate */ .E)(groups, { mark: '#####', limit, most: 1, rest: 'The log has a line for each.' });
    return [{ heading: `Made by controllers, and deleted first (${leftovers.length})`, weight: 'essential', body }];
};


/***/ }),

/***/ 20649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ paginate)
/* harmony export */ });
/**
 * Blocks on pages, in their order, none of them cut. What there is no page for is counted at the end of the last one, by
 * heading, so that nothing is left out unsaid.
 */
const paginate = (groups, paper) => {
    const pages = [''];
    const left = new Map();
    for (const { heading, blocks } of groups) {
        const placed = left.size === 0 ? placeGroup(pages, { heading, blocks }, paper) : 0;
        if (placed < blocks.length)
            left.set(heading, blocks.length - placed);
    }
    const counts = [...left].map(([heading, count]) => `${count} of “${heading}”`);
    const note = left.size === 0 ? '' : `> Left out, since there is no more room here: ${counts.join(', ')}. ${paper.rest}\n`;
    return pages.map((page, index) => `${page}${index === pages.length - 1 ? note : ''}`.trimEnd());
};
/** How many of a group's blocks there was room for. */
const placeGroup = (pages, { heading, blocks }, paper) => {
    const unplaced = blocks.findIndex((write, index) => {
        const block = `${write()}\n\n`;
        const text = index === 0 ? `${paper.mark} ${heading} (${blocks.length})\n\n${block}` : block;
        return !place(pages, { heading, block, text }, paper);
    });
    return unplaced < 0 ? blocks.length : unplaced;
};
/** Puts it on the last page, or on a new one; false when there is no room on either. */
const place = (pages, { heading, block, text }, { limit, most, mark }) => {
    const last = pages.length - 1;
    const page = pages[last] ?? '';
    if (page === '' || page.length + text.length <= limit - roomForNote)
        pages[last] = page + text;
    else if (pages.length < most)
        pages.push(block === text ? `${mark} ${heading} (continued)\n\n${block}` : text);
    else
        return false;
    return true;
};
const roomForNote = 600;


/***/ }),

/***/ 39326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ bindingOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/lib/is-missing.js
var is_missing = __webpack_require__(5864);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
;// CONCATENATED MODULE: ./build/src/outside/terraform-variables.js
/** The variables that the environment gives to Terraform, `TF_VAR_name=value`, by their names in the environment. */
const terraformVariables = () => Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => name.startsWith('TF_VAR_') && value !== undefined ? [[name, value]] : []));

;// CONCATENATED MODULE: ./build/src/terraform/sealing/binding.js





/** What a plan of this stack is good for, here and now; to be asked once Terraform is initialised. */
const bindingOf = async (of) => {
    const { repository, commit, stack, mode, fingerprint, workspace, terraform } = of;
    const directory = (0,external_node_path_.resolve)(workspace, stack.directory);
    return {
        repository,
        commit,
        stack: stack.name,
        mode,
        workspace: stack.workspace ?? 'default',
        variables: JSON.stringify(await variablesOf(directory, stack, workspace)),
        backend: JSON.stringify(await backendOf(directory)),
        lockFile: await textOf((0,external_node_path_.join)(directory, '.terraform.lock.hcl')),
        terraform: `${terraform.product} ${terraform.version}`,
        fingerprint,
    };
};
/** In the order in which Terraform reads them; what comes later holds. */
const variablesOf = async (directory, { varFiles }, workspace) => {
    const names = (await (0,promises_.readdir)(directory)).filter((name) => isAutomatic.test(name)).toSorted();
    const files = [...names.map((name) => (0,external_node_path_.join)(directory, name)), ...varFiles.map((file) => (0,external_node_path_.resolve)(workspace, file))];
    const contents = await Promise.all(files.map(textOf));
    return { environment: Object.entries(terraformVariables()).toSorted(), contents };
};
const isAutomatic = /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/;
/** The backend as `init` has put it together of the configuration and the stack's settings; null for a local one. */
const backendOf = async (directory) => {
    const backend = (0,json.at)((0,json/* parseJson */.qF)(await textOf((0,external_node_path_.join)(directory, '.terraform', 'terraform.tfstate'))), 'backend');
    return [(0,json.at)(backend, 'type') ?? null, (0,json.at)(backend, 'config') ?? null];
};
/** Empty where there is no file. */
const textOf = (path) => (0,promises_.readFile)(path, 'utf8').catch((error) => {
    if ((0,is_missing/* isMissing */.b)(error))
        return '';
    throw error;
});


/***/ })

};

export const id = 1797;
export const ids = [1797];
export const modules = {

/***/ 78733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode)
/* harmony export */ });
/** Text of a file, byte-order mark included, so that encoding it gives the same bytes; a string says why it is none. */
const decode = (bytes) => {
    if (bytes.includes(0))
        return { mistake: 'is binary, not a YAML file: leave it out' };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    }
    catch {
        return { mistake: 'is not text in UTF-8: save it as such, or leave it out' };
    }
};


/***/ }),

/***/ 37819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ editPlace),
  C: () => (/* binding */ spliceAll)
});

// EXTERNAL MODULE: ./build/src/lib/image-reference.js
var image_reference = __webpack_require__(41432);
// EXTERNAL MODULE: ./build/src/gitops/places/place.js
var places_place = __webpack_require__(22880);
;// CONCATENATED MODULE: ./build/src/gitops/places/scalar.js
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

;// CONCATENATED MODULE: ./build/src/gitops/places/edit.js



/**
 * The bytes to replace so that a place holds what is wanted. What the place pins is what is written: a tag where it has
 * a tag, a digest where it has one, and nothing is added. No splices: it stands there already.
 */
const editPlace = (text, place, wanted) => {
    const obstacle = obstacleTo(place, wanted);
    if (obstacle !== undefined)
        return { offset: (0,places_place/* startOf */.GH)(place), obstacle };
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
    const pulls = (0,places_place/* withoutHost */.to)(image.repository);
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

/***/ 7610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ pointAt)
/* harmony export */ });
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

/***/ 75045:
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
// EXTERNAL MODULE: ./build/src/gitops/places/place.js
var place = __webpack_require__(22880);
;// CONCATENATED MODULE: ./build/src/gitops/places/fields-place.js


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

// EXTERNAL MODULE: ./build/src/gitops/places/image-path.js
var image_path = __webpack_require__(508);
;// CONCATENATED MODULE: ./build/src/gitops/places/links.js

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

;// CONCATENATED MODULE: ./build/src/gitops/places/nodes.js


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

;// CONCATENATED MODULE: ./build/src/gitops/places/reference-place.js


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

;// CONCATENATED MODULE: ./build/src/gitops/places/spots.js


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

;// CONCATENATED MODULE: ./build/src/gitops/places/chosen-places.js







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

;// CONCATENATED MODULE: ./build/src/gitops/places/values-places.js






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

;// CONCATENATED MODULE: ./build/src/gitops/places/own-places.js







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

;// CONCATENATED MODULE: ./build/src/gitops/places/tree.js


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

;// CONCATENATED MODULE: ./build/src/gitops/places/template-file.js

/**
 * Whether a text that is no YAML is a template, which is none before Helm or another has filled it in: it has `{{` where
 * no quotes and no comment are, or is YAML with all of them filled in. Anything else that is wrong with it is a mistake.
 */
const isTemplateFile = (text) => {
    if (!text.includes('{{'))
        return false;
    if (/^[^#"'\r\n]*\{\{/m.test(text))
        return true;
    return parseTrees(text.split('\n').map(filledIn).join('\n')).mistakes.length === 0;
};
/** Only up to the last `}}`: what opens after it never ends, and looking for its end from each `{{` would take too long. */
const filledIn = (line) => {
    const end = line.lastIndexOf('}}') + 2;
    if (end < 2)
        return line;
    return line.slice(0, end).replace(/\{\{.*?\}\}/g, (action) => 'x'.repeat(action.length)) + line.slice(end);
};

;// CONCATENATED MODULE: ./build/src/gitops/places/embedded.js




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

;// CONCATENATED MODULE: ./build/src/gitops/places/source-places.js






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

;// CONCATENATED MODULE: ./build/src/gitops/places/find-places.js







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

/***/ 84353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ findSites),
/* harmony export */   lp: () => (/* binding */ readSites),
/* harmony export */   uZ: () => (/* binding */ siteFinder)
/* harmony export */ });
/* harmony import */ var _lib_glob_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14352);
/* harmony import */ var _decode_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78733);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7610);
/* harmony import */ var _find_places_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75045);
/* harmony import */ var _image_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(508);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52933);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22880);







/**
 * Every place of the files that hold a wanted name at all, or that a chosen path is for; only these are parsed, and what is
 * no YAML is refused. `missing` are chosen paths that lead nowhere.
 */
const findSites = (files, wanted) => siteFinder(wanted)(files);
/** The same for files that are looked through again after some were edited: those that were not are read once. */
const siteFinder = (wanted) => search({ paths: wanted.flatMap((one) => one.paths ?? []), isHolding: holdsAny(wanted.flatMap(_match_js__WEBPACK_IMPORTED_MODULE_3__/* .needlesOf */ .en)) });
/**
 * One look at a file for all names, byte by byte as Latin-1. A name that goes on is another one: `quote` is not in
 * `quote-db`.
 */
const holdsAny = (names) => {
    if (names.length === 0)
        return () => false;
    const needles = [...new Set(names)].map((name) => literal(Buffer.from(name).toString('latin1')));
    const pattern = new RegExp(`(?:${needles.join('|')})(?![\\w-])`);
    return (bytes) => pattern.test(bytes.toString('latin1'));
};
const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
/** Every place of the files, whatever its name. */
const readSites = (files, paths) => search({ paths, isHolding: () => true })(files);
const search = ({ paths, isHolding }) => {
    const covering = paths.map((path) => ({ path, covers: coverOf(path) }));
    const known = new Map();
    const look = (file) => {
        const chosen = covering.flatMap(({ path, covers }) => (covers(file.path) ? [path] : []));
        return chosen.length > 0 || isHolding(file.bytes) ? readFile(file, chosen) : 'nothing';
    };
    return (files) => {
        const read = [];
        for (const file of files) {
            const found = known.get(file) ?? look(file);
            known.set(file, found);
            if (found !== 'nothing')
                read.push(found);
        }
        return sitesOf(read, paths);
    };
};
const sitesOf = (read, paths) => {
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

/***/ 96667:
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
const normalise = (pattern) => pattern.replace(/^(\.?\/)+/, '').replace(/(?<!\/)\/+$/, '') || '.';
/**
 * The files that patterns (lib/glob.ts) choose; one that begins with `!` takes files out again. Wildcards find YAML and
 * JSON files only. `idle` are patterns that match nothing while others do.
 */
const selectFiles = (tree, patterns) => {
    let folders;
    const directories = () => {
        folders ??= directoriesOf(tree);
        return folders;
    };
    const known = { files: new Map(tree.map((file) => [file.path, file])), directories };
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
const correctIt = 'correct its path';
const whyNot = ({ files, directories }, path) => {
    const mode = files.get(path)?.mode;
    if (mode === '120000')
        return 'is a symbolic link: name the file that it points to';
    if (mode !== undefined)
        return 'is a submodule, which is another repository: leave it out';
    return directories().has(path)
        ? `is a directory: write ${path === '.' ? '**' : `${path}/**`} for the files in it`
        : notThere;
};
/** Only the first few: a comparison with every path of a large repository takes its time. */
const withNearNames = (tree, mistakes) => {
    const missing = new Set(mistakes.filter((mistake) => mistake.endsWith(`: ${notThere}`)).slice(0, 5));
    const told = (mistake) => `${mistake}; ${missing.has(mistake) ? near(tree, mistake) : correctIt}`;
    return mistakes.map((mistake) => (mistake.endsWith(`: ${notThere}`) ? told(mistake) : mistake));
};
const near = (tree, mistake) => {
    const paths = tree.filter(isRegular).map(({ path }) => path);
    const [nearest] = (0,_lib_near_names_js__WEBPACK_IMPORTED_MODULE_2__/* .nearNames */ .$)(mistake.slice(0, -`: ${notThere}`.length), paths);
    return nearest === undefined ? correctIt : `did you mean ${nearest}?`;
};
const nothing = (tree, patterns) => {
    const yaml = tree.filter((file) => isRegular(file) && isYaml(file.path)).map(({ path }) => path);
    const there = yaml.length === 0 ? 'it has no YAML file' : `its YAML files are ${yaml.slice(0, 5).join(', ')}`;
    return `no file matches ${patterns.join(' ')}: ${there}${yaml.length > 5 ? ` and ${yaml.length - 5} more` : ''}. Correct the pattern`;
};


/***/ })

};

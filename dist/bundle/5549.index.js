export const id = 5549;
export const ids = [5549];
export const modules = {

/***/ 29719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   df: () => (/* binding */ commitMessage),
/* harmony export */   ff: () => (/* binding */ describeTarget)
/* harmony export */ });
/* harmony import */ var _history_trailers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55329);
/* harmony import */ var _places_place_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22880);


/**
 * Subject, what changed from what to what, and trailers (git-interpret-trailers(1)) that a program can read: the images
 * as `name=repository:tag@digest`, the same form that the `images` input takes, without the registry's host.
 */
const commitMessage = ({ subject, results, source }) => {
    const changed = results.filter((result) => result.changed);
    const trailers = [...sourceTrailers(changed, source), ...(0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Run-URL', source.runUrl)];
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
        ...(0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Source-Repository', origin.repository),
        ...(0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Source-Commit', origin.commit),
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
        ...(0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)(digest === '' ? 'Image-Tag' : 'Image-Digest', (0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNamed */ .vq)(image)),
        ...(0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Image-Files', (0,_history_trailers_js__WEBPACK_IMPORTED_MODULE_0__/* .formatFiles */ .HL)(name, files)),
    ];
};
/** The image that is written, without its registry's host. */
const namedImage = ({ wanted, places }) => {
    const { name, tag = '', digest = '' } = wanted;
    return { name, repository: wanted.repository ?? (0,_places_place_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutHost */ .to)(places[0]?.to.repository ?? name), tag, digest };
};


/***/ }),

/***/ 76085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ isSameImage),
/* harmony export */   r: () => (/* binding */ readPast)
/* harmony export */ });
/* harmony import */ var _places_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22880);

/**
 * Reads a place's past from the commits' own words, newest first, down to the bump that wrote what stands there. What was
 * written since then and stands no more was taken back, whoever did it and however he said so.
 */
const readPast = (place, history) => {
    const takenBack = [];
    const written = [];
    const own = place.repositories.map(_places_place_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutHost */ .to);
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

/***/ 28255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O: () => (/* binding */ readPasts),
  i: () => (/* binding */ recentCommits)
});

// EXTERNAL MODULE: ./build/src/gitops/history/past.js
var past = __webpack_require__(76085);
// EXTERNAL MODULE: ./build/src/gitops/history/trailers.js
var trailers = __webpack_require__(55329);
;// CONCATENATED MODULE: ./build/src/gitops/history/told.js

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

;// CONCATENATED MODULE: ./build/src/gitops/history/read-pasts.js


/** How many commits come along with a head, since most bumps need no more. */
const recentCommits = 50;
/**
 * How much of the history is looked through for the last bump of an image. Steps of three times as much, from the second on,
 * so that most of what is fetched is needed; the last is all of it, in most repositories.
 */
const counts = [recentCommits, 400, 1_200, 3_600, 12_800];
/** The past of every place, from little more of the history than it takes. */
const readPasts = async ({ remote, head, standings }) => {
    if (standings.length === 0)
        return [];
    let pasts = [];
    for (const count of counts) {
        const history = await remote.log(head, count);
        if ('again' in history)
            return history;
        const told = tell(history.commits).filter(({ record: { written, held } }) => written.length + held.length > 0);
        pasts = standings.map((standing) => (0,past/* readPast */.r)(standing, told));
        if (history.complete || pasts.every(({ settled }) => settled))
            break;
    }
    return pasts;
};


/***/ }),

/***/ 55329:
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


/***/ }),

/***/ 29809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ withManifests)
});

// UNUSED EXPORTS: manifestsUrl

// EXTERNAL MODULE: ./build/src/lib/failure.js
var failure = __webpack_require__(84679);
// EXTERNAL MODULE: ./build/src/lib/repository-url.js
var repository_url = __webpack_require__(9497);
;// CONCATENATED MODULE: ./build/src/gitops/access/credential.js
/** The inputs that a credential came from, as messages call it. */
const nameOf = ({ token, app, key }, transport = 'git') => {
    if (key !== undefined && transport === 'git')
        return 'ssh-key';
    return app !== undefined && token === undefined ? 'the GitHub App' : 'manifests-token';
};

// EXTERNAL MODULE: ./build/src/gitops/access/open-credential.js + 1 modules
var open_credential = __webpack_require__(32661);
// EXTERNAL MODULE: ./build/src/lib/json.js
var json = __webpack_require__(90467);
// EXTERNAL MODULE: ./build/src/lib/retry.js
var retry = __webpack_require__(72183);
// EXTERNAL MODULE: ./build/src/gitops/remote/judge-github.js
var judge_github = __webpack_require__(78552);
;// CONCATENATED MODULE: ./build/src/gitops/proposal/pull-request-answers.js

/** One commit with our trailers on the base is what a later run reads best. */
const allowedMethods = (data) => [
    ['squashMergeAllowed', 'SQUASH'],
    ['rebaseMergeAllowed', 'REBASE'],
    ['mergeCommitAllowed', 'MERGE'],
].flatMap(([field = '', method = '']) => ((0,json.at)(data, 'repository', field) === true ? [method] : []));
const readProposal = (head, compared) => ({
    head,
    base: (0,json/* textAt */.$6)(compared, 'merge_base_commit', 'sha'),
    ahead: (0,json/* numberAt */.tk)(compared, 'ahead_by') ?? 0,
    files: new Map((0,json/* listAt */.gT)(compared, 'files').map((file) => [(0,json/* textAt */.$6)(file, 'filename'), (0,json/* textAt */.$6)(file, 'sha')])),
    message: (0,json/* textAt */.$6)((0,json/* listAt */.gT)(compared, 'commits').at(-1), 'commit', 'message'),
});
const readPull = (pull) => ({
    number: (0,json/* numberAt */.tk)(pull, 'number') ?? 0,
    url: (0,json/* textAt */.$6)(pull, 'html_url'),
    id: (0,json/* textAt */.$6)(pull, 'node_id'),
    title: (0,json/* textAt */.$6)(pull, 'title'),
    body: (0,json/* textAt */.$6)(pull, 'body'),
    labels: (0,json/* listAt */.gT)(pull, 'labels').map((label) => (0,json/* textAt */.$6)(label, 'name')),
});
/** The refusals that say that it is there: by another run, or by this request, whose answer GitHub could not make. */
const madeAlready = ({ status, data }) => {
    const messages = [data, ...(0,json/* listAt */.gT)(data, 'errors')].map((error) => (0,json/* textAt */.$6)(error, 'message'));
    return status === 422
        ? messages.find((message) => /pull request already exists|Could not resolve to a node/i.test(message))
        : undefined;
};

;// CONCATENATED MODULE: ./build/src/gitops/proposal/pull-requests.js




const createPullRequests = ({ github, place, owner, name }) => {
    const base = place.branch;
    const rest = async (path, request = {}) => (0,judge_github/* judgeRest */.I)(await github.rest({ ...request, path: `/repos/${owner}/${name}${path}` }), place);
    const refOf = async (branch) => {
        const variables = { owner, name, ref: `refs/heads/${branch}`, base: `refs/heads/${base}` };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(refsQuery, variables), place);
        if ('again' in judged)
            return judged;
        const found = (0,json.at)(judged.data, 'repository');
        return {
            head: (0,json/* textAt */.$6)(found, 'ref', 'target', 'oid'),
            base: (0,json/* textAt */.$6)(found, 'base', 'target', 'oid'),
            repository: (0,json/* textAt */.$6)(found, 'id'),
        };
    };
    const find = async (branch) => {
        const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}`, base });
        const found = await rest(`/pulls?${query}`);
        if ('again' in found)
            return found;
        const [pull] = (0,json/* listAt */.gT)(found.data);
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

// EXTERNAL MODULE: ./build/src/gitops/remote/api-contains.js
var api_contains = __webpack_require__(20599);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/gitops/remote/api-blobs.js
var api_blobs = __webpack_require__(16264);
;// CONCATENATED MODULE: ./build/src/gitops/remote/api-commit.js


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
        return { ended: 'landed', commit: (0,json/* textAt */.$6)(judged.data, 'createCommitOnBranch', 'commit', 'oid') };
    };
    /** A commit that keeps the modes of its files, on no branch yet. Without an author GitHub signs those of an App. */
    const looseCommit = async ({ parent, message, files }, tree) => {
        const entries = [];
        for (const { path, mode, bytes } of files) {
            const blob = await post('/git/blobs', { content: bytes.toString('base64'), encoding: 'base64' });
            if ('again' in blob)
                return blob;
            entries.push({ path, mode, type: 'blob', sha: (0,json/* textAt */.$6)(blob.data, 'sha') });
        }
        const newTree = await post('/git/trees', { base_tree: tree, tree: entries });
        if ('again' in newTree)
            return newTree;
        const body = { message: message.trimEnd(), tree: (0,json/* textAt */.$6)(newTree.data, 'sha'), parents: [parent] };
        const commit = await post('/git/commits', body);
        return 'again' in commit ? commit : (0,json/* textAt */.$6)(commit.data, 'sha');
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
        return 'again' in judged ? judged : (0,json/* textAt */.$6)(judged.data, 'repository', 'ref', 'target', 'oid');
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

;// CONCATENATED MODULE: ./build/src/gitops/remote/walk-history.js
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

;// CONCATENATED MODULE: ./build/src/gitops/remote/api-history.js




/** GitHub gives a hundred commits a page, by time. */
const pageSize = 100;
/** What the nodes of a history are asked for, for `learn`. */
const commitFields = 'oid message committedDate author { name email } parents(first: 10) { nodes { oid } }';
/** The commits of a branch, read page by page as far as they are asked for; `learn` is given those that came otherwise. */
const createHistoryReader = ({ github, place, owner, name }) => {
    const known = new Map();
    const learn = (nodes) => {
        for (const commit of nodes.map(readCommit))
            known.set(commit.id, commit);
    };
    const readPage = async (from, after) => {
        const variables = { owner, name, oid: from, first: pageSize, after: after ?? null };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(historyQuery, variables), place);
        if ('again' in judged)
            return judged;
        const history = (0,json.at)(judged.data, 'repository', 'object', 'history');
        if (history === undefined)
            throw new failure/* Failure */.H('not-found', `${place.url} has no commit ${from} any more: run the job again`);
        learn((0,json/* listAt */.gT)(history, 'nodes'));
        const more = (0,json.at)(history, 'pageInfo', 'hasNextPage') === true;
        return { next: more ? (0,json/* textAt */.$6)(history, 'pageInfo', 'endCursor') : undefined };
    };
    const log = async (from, count) => {
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
    return { log, learn };
};
const historyQuery = `query Log($owner: String!, $name: String!, $oid: GitObjectID!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    object(oid: $oid) {
      ... on Commit {
        history(first: $first, after: $after) {
          nodes { ${commitFields} }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }
}`;
const readCommit = (commit) => ({
    id: (0,json/* textAt */.$6)(commit, 'oid'),
    parents: (0,json/* listAt */.gT)(commit, 'parents', 'nodes').map((parent) => (0,json/* textAt */.$6)(parent, 'oid')),
    author: `${(0,json/* textAt */.$6)(commit, 'author', 'name')} <${(0,json/* textAt */.$6)(commit, 'author', 'email')}>`,
    time: Math.floor(Date.parse((0,json/* textAt */.$6)(commit, 'committedDate')) / 1000),
    message: (0,json/* textAt */.$6)(commit, 'message'),
});

// EXTERNAL MODULE: ./build/src/lib/may-hold.js
var may_hold = __webpack_require__(18340);
;// CONCATENATED MODULE: ./build/src/gitops/remote/api-tree.js



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
        const entries = (0,json/* listAt */.gT)(judged.data, 'tree').map(readEntry);
        const listing = { entries, truncated: (0,json.at)(judged.data, 'truncated') === true };
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
    path: (0,json/* textAt */.$6)(entry, 'path'),
    mode: (0,json/* textAt */.$6)(entry, 'mode'),
    object: (0,json/* textAt */.$6)(entry, 'sha'),
    isTree: (0,json/* textAt */.$6)(entry, 'type') === 'tree',
});
const isFile = ({ isTree }) => !isTree;
const named = (entries, prefix) => entries.map(({ path, mode, object }) => ({ path: `${prefix}${path}`, mode, object }));

;// CONCATENATED MODULE: ./build/src/gitops/remote/api-remote.js








/** A branch on GitHub, read and written through its API: no git, and commits that GitHub makes and signs itself. */
const createApiRemote = (settings) => {
    const { github, url, owner, name, branch, patterns, recentCommits = 0, now, credential } = settings;
    const place = { url, branch, now, ...(credential && { credential }) };
    let repository = { id: '', path: `/repos/${owner}/${name}` };
    const repositoryPath = () => repository.path;
    const filesBelow = createTreeReader({ github, place, patterns, repositoryPath });
    const read = (0,api_blobs/* createBlobReader */.n)({ github, place, owner, name, repositoryPath });
    const { log, learn } = createHistoryReader({ github, place, owner, name });
    const writer = createCommitWriter({ github, place, repositoryPath, repositoryId: () => repository.id });
    const trees = new Map();
    const made = new Map();
    const readHead = async () => {
        const variables = { owner, name, ref: `refs/heads/${branch}`, recent: Math.max(1, recentCommits) };
        const judged = (0,judge_github/* judgeGraphql */.P)(await github.graphql(headQuery, variables), place);
        if ('again' in judged)
            return judged;
        const found = (0,json.at)(judged.data, 'repository');
        repository = { id: (0,json/* textAt */.$6)(found, 'id'), path: `/repos/${(0,json/* textAt */.$6)(found, 'nameWithOwner')}` };
        if ((0,json.at)(found, 'isArchived') === true) {
            throw new failure/* Failure */.H('denied', `${url} is archived: unarchive it, or correct manifests-repository`);
        }
        const recent = (0,json/* listAt */.gT)(found, 'ref', 'target', 'history', 'nodes');
        const head = { ...api_remote_readCommit(recent[0]), tree: (0,json/* textAt */.$6)(found, 'ref', 'target', 'tree', 'oid') };
        if (head.id === '')
            throw new failure/* Failure */.H('not-found', `${url} has no branch ${branch}: correct manifests-branch`);
        learn(recent);
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
        const tree = (0,json/* textAt */.$6)(judged.data, 'repository', 'object', 'tree', 'oid');
        if (tree === '')
            throw new failure/* Failure */.H('not-found', `${url} has no commit ${commit} any more: run the job again`);
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
const headQuery = `query Head($owner: String!, $name: String!, $ref: String!, $recent: Int!) {
  repository(owner: $owner, name: $name) {
    id nameWithOwner isArchived
    ref(qualifiedName: $ref) { target { ... on Commit { tree { oid } history(first: $recent) { nodes { ${commitFields} } } } } }
  }
}`;
const treeQuery = `query Tree($owner: String!, $name: String!, $oid: GitObjectID!) {
  repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { tree { oid } } } }
}`;
const api_remote_readCommit = (commit) => ({
    id: (0,json/* textAt */.$6)(commit, 'oid'),
    parent: (0,json/* textAt */.$6)((0,json/* listAt */.gT)(commit, 'parents', 'nodes')[0], 'oid'),
    message: (0,json/* textAt */.$6)(commit, 'message'),
});

;// CONCATENATED MODULE: ./build/src/gitops/remote/choose-transport.js

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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/gitops/remote/git-output.js
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

// EXTERNAL MODULE: ./build/src/outside/git.js
var outside_git = __webpack_require__(1617);
// EXTERNAL MODULE: ./build/src/outside/git-bare.js
var git_bare = __webpack_require__(33650);
;// CONCATENATED MODULE: ./build/src/gitops/remote/git-refusal.js

/** The one clear message for what git said; `words` are the server's own, '' when it said nothing. */
const gitRefusal = (stderr, words, place) => {
    const rule = rules.find(({ pattern }) => pattern.test(stderr));
    if (rule === undefined)
        return new failure/* Failure */.H('unexpected', `git failed against ${place.url}: ${lastWords({ stderr })}. Look whether its server is well`);
    return new failure/* Failure */.H(rule.reason, rule.tell({ ...place, stderr, words, credential: place.credential ?? 'manifests-token' }));
};
const quoted = ({ words }) => (words === '' ? '' : ` (it says: ${words})`);
/** A page of a proxy instead of git's lines. */
const strangeAnswer = /bad line length|protocol error|bad band|not valid: is this a git|invalid server response/i;
const rules = [
    {
        pattern: /couldn't find remote ref|Remote branch .{0,300} not found/i,
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
        pattern: /Permission denied \(|Load key .{0,300}(?:invalid format|error in libcrypto)/i,
        reason: 'denied',
        tell: ({ url, stderr, anonymous }) => anonymous
            ? `${url} asks for an ssh key, and ssh-key is empty: give one that the repository has as a deploy key`
            : `${url} does not accept ssh-key: ${lastLine(stderr, /Permission denied|Load key/)}. Give a key that the repository has as a deploy key with write access`,
    },
    {
        pattern: /Host key verification failed|host key .{0,300} has changed|No .{0,300} host key is known/i,
        reason: 'denied',
        tell: ({ url, stderr }) => `${url} shows another host key than those that are known: ${lastLine(stderr, /host key/i)}. Give its keys as ssh-known-hosts`,
    },
    {
        pattern: /key you are authenticating with has been marked as read only/i,
        reason: 'denied',
        tell: ({ url }) => `${url} takes ssh-key for reading alone: allow the deploy key write access`,
    },
    {
        pattern: /returned error: 403|Permission to .{0,300} denied|access .{0,300} not granted/i,
        reason: 'denied',
        tell: ({ url, credential, words }) => `${url} refuses ${credential}: ${words || 'HTTP 403'}. Let it read and write contents`,
    },
    {
        pattern: /repository .{0,300}not found|Repository not found|does not appear to be a git repository|returned error: 404/i,
        reason: 'not-found',
        tell: ({ url, credential }) => `there is no repository ${url}, or ${credential} may not see it: correct its name, or let ${credential} read it`,
    },
    {
        pattern: /not allow request for unadvertised object/i,
        reason: 'rejected',
        tell: ({ url }) => `${url} gives out no single objects, which this needs: have its server speak git's protocol 2, or set uploadpack.allowAnySHA1InWant there`,
    },
    {
        pattern: strangeAnswer,
        reason: 'unreachable',
        tell: ({ url, stderr }) => `what answers at ${url} does not speak git: ${lastWords({ stderr })}. Look at manifests-repository, and at what stands between the runner and the server, such as a proxy`,
    },
    {
        pattern: /returned error: 30[1278]/,
        reason: 'unreachable',
        tell: ({ url }) => `${url} redirects, and the token is not sent on to another address: give the one that it has now`,
    },
    {
        pattern: /resolve host|Failed to connect|Couldn't connect|Connection refused|Connection timed out|SSL|certificate|unable to access/i,
        reason: 'unreachable',
        tell: ({ url, stderr }) => `cannot reach ${url}: ${lastWords({ stderr })}. Check manifests-repository, and whether this runner reaches it`,
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

// EXTERNAL MODULE: ./build/src/gitops/remote/github-refusal.js
var github_refusal = __webpack_require__(32339);
;// CONCATENATED MODULE: ./build/src/gitops/remote/judge-git.js



/** All the words in which git and GitHub say that the branch has moved on. */
const lostRace = /non-fast-forward|fetch first|cannot lock ref|failed to update ref|stale info|incorrect old value|reference already exists/i;
const passing = /returned error: (?:429|5\d\d)|HTTP (?:429|5\d\d)|hung up|early EOF|Connection reset|unexpected disconnect|Internal Server Error|Empty reply|operation too slow|RPC failed/i;
/** An answer of the server that no other attempt changes, whatever broke afterwards. */
const refused = /(?:returned error:|HTTP) 4(?!29)\d\d/;
const mayPass = (text) => (passing.test(text) || strangeAnswer.test(text)) && !refused.test(text);
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

;// CONCATENATED MODULE: ./build/src/gitops/remote/git-repository.js





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

;// CONCATENATED MODULE: ./build/src/gitops/remote/git-commits.js



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

;// CONCATENATED MODULE: ./build/src/gitops/remote/import-stream.js
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

;// CONCATENATED MODULE: ./build/src/gitops/remote/git-remote.js







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

;// CONCATENATED MODULE: ./build/src/gitops/open-manifests.js









/** Opens the GitOps repository for as long as the work lasts; then keys and tokens that were made for it are gone. */
const withManifests = async (settings, work) => {
    const { credential, serverUrl, branch, clock, processes } = settings;
    const url = manifestsUrl(settings);
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
            const remote = createApiRemote({ ...settings, ...shared, ...api, github: api.api });
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
/** Where the repository is, for git: by ssh where there is a key. */
const manifestsUrl = ({ repository, serverUrl, credential, }) => {
    if (credential.key === undefined)
        return (0,repository_url/* repositoryUrl */.Ek)(repository, serverUrl);
    const url = (0,repository_url/* sshUrl */.Yg)(repository, serverUrl);
    if (url !== undefined)
        return url;
    throw new failure/* Failure */.H('invalid-input', 'manifests-repository: should be owner/name or an ssh:// URL with ssh-key');
};


/***/ }),

/***/ 22880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   T4: () => (/* binding */ isPinned),
/* harmony export */   to: () => (/* binding */ withoutHost)
/* harmony export */ });
/** Where people look for the place: its most telling spot. */
const startOf = ({ spots }) => (spots.find(({ part }) => part !== 'repository') ?? spots[0])?.spot.start ?? 0;
const registryHost = /^(?:[^/.:]*[.:][^/]*|localhost)\//;
/** `host:5000/team/app` → `team/app`. */
const withoutHost = (repository) => repository.replace(registryHost, '');
const isTemplate = (text) => /\{\{|\$\{|\$\(/.test(text);
/** It pins something, and nobody else fills it in. */
const isPinned = ({ template, image }) => !template && (image.tag !== undefined || image.digest !== undefined);


/***/ }),

/***/ 16264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ createBlobReader),
/* harmony export */   z: () => (/* binding */ blobId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90467);
/* harmony import */ var _judge_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78552);



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
            const bytes = Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(judged.data, 'repository', `b${index}`, 'text'));
            if (blobId(bytes, object.length) === object)
                blobs.set(object, bytes);
        }
        return undefined;
    };
    const readBytes = async (object) => {
        const judged = (0,_judge_github_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRest */ .I)(await github.rest({ path: `${repositoryPath()}/git/blobs/${object}` }), place);
        if ('again' in judged)
            return judged;
        const bytes = Buffer.from((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(judged.data, 'content'), 'base64');
        if (blobId(bytes, object.length) !== object) {
            throw new Error(`GitHub's API gave other bytes for the blob ${object} (${String((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__.at)(judged.data, 'encoding'))})`);
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

/***/ 20599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createApiContains)
/* harmony export */ });
/* harmony import */ var _lib_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84679);
/* harmony import */ var _lib_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90467);
/* harmony import */ var _judge_github_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78552);



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
        const contained = compared.status < 300 && ['ahead', 'identical'].includes((0,_lib_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(judged.data, 'status'));
        answers.set(pair, contained);
        return contained;
    };
};


/***/ }),

/***/ 4500:
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

/***/ 3998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ targetCell)
/* harmony export */ });
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);
/* harmony import */ var _commit_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29719);


/** Tag and digest one below the other: side by side, two of them are wider than GitHub's page, and what stands after them is cut off. */
const targetCell = (target) => (0,_commit_message_js__WEBPACK_IMPORTED_MODULE_1__/* .describeTarget */ .ff)(target).split('@').map(_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join('<br>');


/***/ }),

/***/ 7465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ot: () => (/* binding */ branchText),
/* harmony export */   f7: () => (/* binding */ pullText),
/* harmony export */   oZ: () => (/* binding */ lineText),
/* harmony export */   tT: () => (/* binding */ commitText)
/* harmony export */ });
/* harmony import */ var _lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47356);
/* harmony import */ var _lib_repository_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9497);


/** `main` of acme/manifests, as a link where it is a page. */
const branchText = ({ url, branch }) => {
    const page = (0,_lib_repository_url_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPage */ .WR)(url);
    return `${(0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(branch)} of ${page === undefined ? (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(url) : (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(new URL(page).pathname.slice(1), page)}`;
};
const commitText = (commit, { url }) => {
    const page = (0,_lib_repository_url_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPage */ .WR)(url);
    const short = commit.slice(0, 12);
    return page === undefined ? (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(short) : (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(short, `${page}/commit/${commit}`);
};
const pullText = ({ pull }) => pull === undefined ? 'a pull request' : (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`pull request #${pull.number}`, pull.url);
/** A line of a file, as it stands in a commit. */
const lineText = ({ path, line, commit }, { url }) => {
    const page = (0,_lib_repository_url_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryPage */ .WR)(url);
    if (page === undefined || commit === '')
        return (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${path}:${line}`);
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    return (0,_lib_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`${path}:${line}`, `${page}/blob/${commit}/${encoded}#L${line}`);
};


/***/ })

};

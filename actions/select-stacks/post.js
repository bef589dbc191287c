// A file of its own, so that a post step knows what it is even where main was cancelled before it could save a word.
import './dist/index.js'

;;; emacs.el --- does what an author does -*- lexical-binding: t; coding: utf-8 -*-
;; Runs behind the configuration of the page: opens drafts, uses what the server offers, and writes what came of it as
;; JSON. The drafts and the file to write come from the environment.
(require 'cl-lib)
(require 'json)
(require 'flymake)
(require 'imenu)
(require 'xref)
(require 'eglot)

(defvar test-result nil)
(defun test-say (key value) (push (cons key value) test-result))

(defun test-until (get)
  "Wait until GET gives something, at most twenty seconds."
  (let ((end (+ (float-time) 20)) value)
    (while (and (not (setq value (funcall get))) (< (float-time) end))
      (accept-process-output nil 0.05)
      (run-hooks 'post-command-hook)
      (test-rest))
    value))

(defun test-rest ()
  "Have done what Emacs does when a person rests; in batch mode it never does."
  (dolist (timer (copy-sequence timer-idle-list))
    (when (memq timer timer-idle-list) (timer-event-handler timer))))

(defun test-shown ()
  "The diagnostics of this buffer, as flymake has them."
  (mapcar (lambda (one)
            `((line . ,(1- (line-number-at-pos (flymake-diagnostic-beg one))))
              (words . ,(buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))
              (text . ,(flymake-diagnostic-text one))))
          (flymake-diagnostics)))

(defun test-found (wanted)
  "Wait until there is a diagnostic, or none if WANTED is nil."
  (flymake-start)
  (and (test-until (lambda () (eq (and (flymake-diagnostics) t) wanted))) t))

(defun test-open (file)
  (switch-to-buffer (find-file-noselect file))
  ;; What a person at a keyboard has run behind every command.
  (run-hooks 'post-command-hook)
  (test-until #'eglot-current-server))

(defun test-ask (method params)
  (jsonrpc-request (eglot-current-server) method params :timeout 20))

(defun test-can (capability)
  (let ((value (plist-get (plist-get (test-answer-of-hello) :capabilities) capability)))
    (and value (not (eq value :json-false)))))

(defun test-answer-of-hello ()
  (list :capabilities (eglot--capabilities (eglot-current-server))))

(defun test-everything-announced ()
  "What Emacs itself would ask by way of the commands that it has."
  (let (done)
    (cl-flet ((try (capability name work)
                (when (test-can capability) (funcall work) (push name done))))
      (try :completionProvider "completion"
           (lambda () (goto-char (point-max)) (insert "（") (run-hook-with-args-until-success 'completion-at-point-functions) (delete-char -1)))
      (try :documentHighlightProvider "highlight"
           (lambda () (test-ask :textDocument/documentHighlight (eglot--TextDocumentPositionParams))))
      (try :definitionProvider "definition"
           (lambda () (search-backward "案件") (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot))))
      (try :referencesProvider "references"
           (lambda () (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot))))
      (try :workspaceSymbolProvider "symbols"
           (lambda () (test-ask :workspace/symbol '(:query "办案"))))
      (try :documentFormattingProvider "format" (lambda () (eglot-format-buffer))))
    (nreverse done)))

(defun test-choose (words)
  "Have the next choice made that has WORDS in it, which a person would make in the minibuffer."
  (lambda (_prompt choices &rest _)
    (let ((names (mapcar (lambda (one) (if (consp one) (car one) one)) (all-completions "" choices))))
      (or (cl-find-if (lambda (name) (string-match-p words name)) names)
          (error "No %s among %S" words names)))))

(defun test-run ()
  (test-say 'version emacs-version)
  (test-say 'attached (and (test-open (getenv "HEGAO_DRAFT")) t))
  (test-say 'mode (symbol-name major-mode))
  (test-say 'found (test-found t))
  (test-say 'before (test-shown))
  (test-say 'imenu (format "%S" (funcall imenu-create-index-function)))
  (goto-char (point-min))
  (search-forward "案件")
  (test-say 'hover (let (said)
                     (cl-some (lambda (one) (funcall one (lambda (text &rest _) (setq said text)))
                                (test-until (lambda () said)))
                              '(eglot-hover-eldoc-function))
                     (and said (substring-no-properties said))))
  (test-say 'asked (test-everything-announced))
  ;; The code action, by the command that a person calls.
  (goto-char (point-min))
  (search-forward "案件")
  (cl-letf (((symbol-function 'completing-read) (test-choose "14件"))
            ;; By a key, not by the mouse, which would have a menu pop up.
            (last-nonmenu-event ?a))
    (call-interactively #'eglot-code-actions))
  (test-say 'fixed (test-found nil))
  (test-say 'line (progn (goto-char (point-min)) (forward-line 2) (buffer-substring-no-properties (line-beginning-position) (line-end-position))))
  ;; Typed signs, sent as incremental changes; the emoji is of two code units.
  (goto-char (point-min))
  (insert "😀")
  (search-forward "案件14")
  (replace-match "案件12")
  (end-of-line)
  (insert "\n新增一行。")
  (run-hooks 'post-command-hook)
  (test-say 'again (test-found t))
  (test-say 'after (test-shown))
  (set-buffer-modified-p nil)
  ;; A draft as it was saved years ago.
  (test-open (getenv "HEGAO_OLD_DRAFT"))
  (test-say 'old_found (test-found t))
  (test-say 'old_encoding (symbol-name (coding-system-base buffer-file-coding-system)))
  (test-say 'old (test-shown))
  (let ((server (eglot-current-server)))
    (eglot-shutdown server)
    (test-say 'stopped (and (test-until (lambda () (not (jsonrpc-running-p server)))) t))))

(condition-case problem (test-run) (error (test-say 'problem (format "%S" problem))))
(let ((coding-system-for-write 'utf-8))
  (with-temp-file (getenv "HEGAO_RESULT") (insert (json-encode test-result))))
(kill-emacs 0)

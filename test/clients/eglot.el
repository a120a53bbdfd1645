;;; eglot.el --- What a writer does in Emacs, step by step  -*- lexical-binding: t -*-
;; Each step is one JSON line on standard output. The environment brings SERVER (the bundle), NODE and DRAFT (the file).
;;; Code:
(require 'package)
(package-initialize)
(require 'eglot)
(require 'json)
(require 'seq)

(define-derived-mode gongwen-test-mode text-mode "Draft")
(setq eglot-sync-connect 20
      eglot-autoshutdown nil
      eglot-confirm-server-initiated-edits nil
      eglot-send-changes-idle-time 0.05
      make-backup-files nil
      create-lockfiles nil)
(set-language-environment "UTF-8")
(setq locale-coding-system 'utf-8)

(defun gongwen-say (step value)
  "Print STEP with its VALUE."
  (princ (concat (json-encode `((step . ,step) (value . ,value))) "\n")))

(defun gongwen-wait (what holds)
  "Wait until HOLDS gives something, and give it; WHAT is waited for."
  (let ((end (+ (float-time) 20)) (result nil))
    (while (and (not (setq result (funcall holds))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or result (error "Waited in vain: %s" what))))

(defun gongwen-found ()
  "The words of the findings that Flymake shows."
  (mapcar (lambda (finding)
            (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding)))
          (sort (flymake-diagnostics)
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun gongwen-commas (count)
  "Whether Flymake shows COUNT half-width commas."
  (lambda () (= count (seq-count (lambda (words) (string= words ",")) (gongwen-found)))))

(defun gongwen-ask (method &rest more)
  "Ask METHOD of the server about this draft, with MORE parameters."
  (eglot--signal-textDocument/didChange)
  (jsonrpc-request (eglot--current-server-or-lose) method
                   (append (list :textDocument (eglot--TextDocumentIdentifier)) more)))

(defun gongwen-names (symbols)
  "The names of SYMBOLS and of what is in them."
  (seq-mapcat (lambda (symbol)
                (cons (plist-get symbol :name) (gongwen-names (plist-get symbol :children))))
              symbols))

(defun gongwen-run ()
  "Write, mend, format and end."
  (find-file (getenv "DRAFT"))
  (gongwen-test-mode)
  (apply #'eglot (list '(gongwen-test-mode) (cons 'transient default-directory) 'eglot-lsp-server
                       (list (getenv "NODE") (getenv "SERVER") "--stdio") "markdown"))
  (gongwen-wait "one comma" (gongwen-commas 1))
  (gongwen-say "opened" (vconcat (gongwen-found)))
  (goto-char (point-max))
  (insert "\n")
  (seq-doseq (character "𠮷里走访居民20户,") (insert (string character)))
  (eglot--signal-textDocument/didChange)
  (gongwen-wait "two commas" (gongwen-commas 2))
  (gongwen-say "typed" (vconcat (gongwen-found)))
  (dolist (finding (reverse (flymake-diagnostics)))
    (when (string= "," (buffer-substring-no-properties (flymake-diagnostic-beg finding) (flymake-diagnostic-end finding)))
      (let* ((range (list :start (eglot--pos-to-lsp-position (flymake-diagnostic-beg finding))
                          :end (eglot--pos-to-lsp-position (flymake-diagnostic-end finding))))
             (actions (gongwen-ask :textDocument/codeAction
                                   :range range
                                   :context (list :diagnostics [] :only ["quickfix"]))))
        (eglot--apply-workspace-edit (plist-get (seq-elt actions 0) :edit)))))
  (eglot--signal-textDocument/didChange)
  (gongwen-wait "no comma" (gongwen-commas 0))
  (gongwen-say "fixed" (buffer-substring-no-properties (point-min) (point-max)))
  (gongwen-say "symbols" (vconcat (gongwen-names (gongwen-ask :textDocument/documentSymbol))))
  (goto-char (point-max))
  (insert "\n\n\n\n")
  (eglot--signal-textDocument/didChange)
  (eglot-format-buffer)
  (gongwen-say "formatted" (count-lines (point-min) (point-max)))
  (goto-char (point-max))
  (insert "\n## ")
  (gongwen-say "completion"
               (length (plist-get (gongwen-ask :textDocument/completion
                                               :position (eglot--pos-to-lsp-position (point)))
                                  :items)))
  (let* ((server (eglot--current-server-or-lose))
         (process (jsonrpc--process server)))
    (set-buffer-modified-p nil)
    ;; What `eglot-shutdown' says; but it kills the process without waiting for its end.
    (jsonrpc-request server :shutdown nil)
    (jsonrpc-notify server :exit nil)
    (gongwen-wait "the end of the server" (lambda () (not (process-live-p process))))
    (gongwen-say "exit" (process-exit-status process))))

(condition-case problem
    (gongwen-run)
  (error (gongwen-say "problem" (format "%S" problem))
         (kill-emacs 1)))
(kill-emacs 0)
;;; eglot.el ends here

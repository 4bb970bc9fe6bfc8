#!/bin/bash
# local helper, never committed
set -e
cd /work/wt/domain && git fetch -q . && git rebase -q main && cd /work/main && git merge -q --ff-only domain && git log --oneline | head -5

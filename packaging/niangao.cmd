@echo off
rem The command line: the installed program as a mere Node.
setlocal
set ELECTRON_RUN_AS_NODE=1
set NODE_OPTIONS=
set NODE_EXTRA_CA_CERTS=
"%~dp0..\..\niangao.exe" "%~dp0..\app.asar.unpacked\out\cli\niangao.cjs" %*

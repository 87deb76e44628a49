@echo off
setlocal EnableExtensions DisableDelayedExpansion
rem Starts Foredesk with a Java 25 or newer, wherever that is installed.
set "REQUIRED=25"
for %%I in ("%~dp0..") do set "FOREDESK_HOME=%%~fI"
set "FOUND="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do if not defined FOUND call :trybin "%%~dpJ."
if not defined FOUND call :try "%FOREDESK_HOME%\runtime"
for %%R in ("%ProgramFiles%" "%LOCALAPPDATA%\Programs") do for %%V in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "Amazon Corretto" "BellSoft" "Semeru") do (
    if not defined FOUND for /d %%D in ("%%~R\%%~V\*") do if not defined FOUND call :try "%%~fD"
)
if not defined FOUND for /d %%D in ("%USERPROFILE%\.jdks\*") do if not defined FOUND call :try "%%~fD"
if not defined FOUND (
    >&2 echo foredesk: needs Java %REQUIRED% or newer and found none; install it, for example from https://adoptium.net, or set JAVA_HOME.
    exit /b 1
)
"%FOUND%\bin\java.exe" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED %FOREDESK_JAVA_OPTS% -classpath "%FOREDESK_HOME%\lib\foredesk.jar" org.foredesk.app.Main %*
exit /b %ERRORLEVEL%

:trybin
for %%B in ("%~1\..") do call :try "%%~fB"
exit /b 0

:try
if not exist "%~1\bin\java.exe" exit /b 0
set "MAJOR="
if exist "%~1\release" for /f "tokens=2 delims==." %%A in ('findstr /b /c:"JAVA_VERSION=" "%~1\release"') do set "MAJOR=%%~A"
if not defined MAJOR exit /b 0
set "MAJOR=%MAJOR:"=%"
if %MAJOR% GEQ %REQUIRED% set "FOUND=%~1"
exit /b 0

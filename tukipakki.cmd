@echo off
rem Starts tukipakki. The first call builds the jar; later calls start at once.
rem Java: TUKIPAKKI_JAVA, else JAVA_HOME if it is 17 or newer, else the newest found, else PATH.
setlocal EnableExtensions EnableDelayedExpansion
chcp 65001 >nul
set "HOME_DIR=%~dp0"
if "%HOME_DIR:~-1%"=="\" set "HOME_DIR=%HOME_DIR:~0,-1%"
set "JAR=%HOME_DIR%\target\tukipakki.jar"
set "JAVA_EXE="
set /a BEST=16

if defined TUKIPAKKI_JAVA (
  if exist "%TUKIPAKKI_JAVA%\bin\java.exe" (set "JAVA_EXE=%TUKIPAKKI_JAVA%\bin\java.exe") else (set "JAVA_EXE=%TUKIPAKKI_JAVA%")
  goto :found
)
if defined JAVA_HOME (
  call :consider "%JAVA_HOME%"
  if defined JAVA_EXE goto :found
)
for %%R in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do (
  if exist "%%~R" for /d %%D in ("%%~R\*") do call :consider "%%~D"
)
if not defined JAVA_EXE for %%J in (java.exe) do if not "%%~$PATH:J"=="" set "JAVA_EXE=%%~$PATH:J"

:found
if not defined JAVA_EXE (
  echo tukipakki: Javaa ei löytynyt. Asenna JDK 17 tai uudempi: https://adoptium.net 1>&2
  echo tukipakki: no Java found. Install JDK 17 or newer: https://adoptium.net 1>&2
  exit /b 3
)
if exist "%JAR%" goto :run
if not exist "%HOME_DIR%\pom.xml" goto :nojar
where mvn >nul 2>nul
if errorlevel 1 (
  echo tukipakki: Maven puuttuu: https://maven.apache.org 1>&2
  echo tukipakki: Maven is missing: https://maven.apache.org 1>&2
  exit /b 3
)
pushd "%HOME_DIR%"
call mvn -B -q -DskipTests package
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
  echo tukipakki: ohjelman kääntäminen ei onnistunut; syy on yllä. 1>&2
  exit /b 3
)
:run
rem Chosen by measuring; an archive works only under the options that it was made with.
set "OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms128m -Xmn48m -XX:-UsePerfData -Xlog:disable -Djdk.reflect.useNativeAccessorOnly=true -Dsun.reflect.inflationThreshold=2000"
call :archive
"%JAVA_EXE%" %OPTIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

rem Adds the archive of the program's classes to OPTIONS, and makes it on the first run. Its name
rem holds the JVM's path and version and the jar's size and time. One that does not fit is passed
rem over by the JVM; an empty one tells that this JVM makes none.
:archive
set "JVM_DIR=%JAVA_EXE:\bin\java.exe=%"
set "VERSION=17"
if exist "%JVM_DIR%\release" for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_RUNTIME_VERSION=" "%JVM_DIR%\release"') do set "VERSION=%%~V"
for /f "tokens=1 delims=.+-" %%M in ("%VERSION%") do set "MAJOR=%%M"
set "MAKE=-XX:ArchiveClassesAtExit"
set "USE=-XX:SharedArchiveFile"
if %MAJOR% geq 25 (
  set "MAKE=-XX:AOTCacheOutput"
  set "USE=-XX:AOTCache"
)
for %%F in ("%JAR%") do set "KEY=%%~zF-%%~tF"
set "NAME=%JVM_DIR%-%VERSION%"
set "NAME=%NAME:\=,%"
set "NAME=%NAME::=%"
set "KEY=%KEY:/=%"
set "KEY=%KEY::=%"
set "KEY=%KEY:.=%"
set "KEY=%KEY: =%"
set "ARCHIVE=%HOME_DIR%\target\archives\%NAME%-%KEY%"
if exist "%ARCHIVE%" goto :use
if not exist "%HOME_DIR%\target\archives" mkdir "%HOME_DIR%\target\archives" 2>nul
set "FRESH=%ARCHIVE%.%RANDOM%"
(type nul >"%FRESH%") 2>nul || exit /b 0
del /q "%FRESH%" 2>nul
del /q "%HOME_DIR%\target\archives\%NAME%-*" 2>nul
"%JAVA_EXE%" %OPTIONS% "%MAKE%=%FRESH%" -cp "%JAR%" fi.tukipakki.Training <nul >nul 2>nul
if errorlevel 1 del /q "%FRESH%" 2>nul
if not exist "%FRESH%" type nul >"%FRESH%"
move /y "%FRESH%" "%ARCHIVE%" >nul 2>nul
:use
for %%F in ("%ARCHIVE%") do if %%~zF0 gtr 0 set OPTIONS=%OPTIONS% "%USE%=%ARCHIVE%"
exit /b 0

:nojar
echo tukipakki: ohjelman tiedosto puuttuu: %JAR% 1>&2
exit /b 3

:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "FOUND="
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "FOUND=%%~V"
for /f "tokens=1 delims=." %%M in ("!FOUND!") do set "FOUND=%%M"
if not defined FOUND exit /b 0
if !FOUND! gtr !BEST! (
  set /a BEST=!FOUND!
  set "JAVA_EXE=%~1\bin\java.exe"
)
exit /b 0

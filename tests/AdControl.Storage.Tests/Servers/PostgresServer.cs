using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AdControl.Storage.Tests.Servers;

/// <summary>A PostgreSQL of this test run alone, from the machine's binaries: own folder, own port on loopback, gone afterwards.</summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer?> s_shared = new(() => Start(isDurable: false));
    private static int s_databases;

    private readonly string _binaries;
    private readonly string _folder;
    private readonly bool _isDurable;
    private Process? _process;

    private PostgresServer(string binaries, bool isDurable)
    {
        _binaries = binaries;
        _isDurable = isDurable;
        _folder = Directory.CreateTempSubdirectory("adcontrol-pg-").FullName;
        Port = FreePort();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public int Port { get; }

    /// <summary>The server of the run; null, outside CI only, when the machine has no PostgreSQL.</summary>
    public static PostgresServer? Shared => s_shared.Value;

    /// <summary>Starts a server of its own.</summary>
    /// <param name="isDurable">Whether commits reach the disk, as in real use.</param>
    public static PostgresServer? Start(bool isDurable)
    {
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        var binaries = versions.Select(v => Path.Combine(v, "bin")).Where(b => File.Exists(Path.Combine(b, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault();
        if (binaries is null)
            return Environment.GetEnvironmentVariable("CI") == "true" ? throw new InvalidOperationException("PostgreSQL is not installed: run eng/setup.sh.") : null;
        var server = new PostgresServer(binaries, isDurable);
        server.Initialise();
        server.StartServer();
        return server;
    }

    /// <summary>A new empty database.</summary>
    public string NewDatabase()
    {
        var name = $"t{Interlocked.Increment(ref s_databases)}";
        Execute(ConnectionString("postgres"), $"CREATE DATABASE {name}");
        return ConnectionString(name);
    }

    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database};Maximum Pool Size=40;Timeout=30";

    /// <summary>Stops as a power failure would, and starts again.</summary>
    public void Restart()
    {
        Run("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        _process!.WaitForExit();
        NpgsqlConnection.ClearAllPools();
        StartServer();
    }

    private string Data => Path.Combine(_folder, "data");

    private void Initialise()
    {
        if (Environment.UserName == "root") Wait(Launch("chown", ["postgres", _folder], asServer: false));
        Run("initdb", "-D", Data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
    }

    private void StartServer()
    {
        // Should the test run end without a word, a watcher stops the server and removes its folder.
        const string Watched = "\"$@\" & server=$!; while [ -d /proc/$WATCHED ] && kill -0 $server 2>/dev/null; do sleep 1; done; kill -INT $server 2>/dev/null; wait $server; [ -d /proc/$WATCHED ] || rm -rf \"$FOLDER\"";
        string[] durability = _isDurable ? [] : ["-c", "fsync=off", "-c", "full_page_writes=off"];
        _process = Launch("sh", [
            "-c", Watched, "watch", Path.Combine(_binaries, "postgres"), "-D", Data, "-p", $"{Port}", "-k", _folder, "-c", "listen_addresses=127.0.0.1", "-c", "shared_buffers=128MB", "-c", "max_connections=200",
            "-c", "log_min_messages=fatal", .. durability
        ], asServer: true);
        for (var attempt = 0; !Answers(); attempt++)
        {
            if (_process.HasExited || attempt > 300) throw new InvalidOperationException("PostgreSQL does not start.");
            Thread.Sleep(100);
        }
    }

    private bool Answers()
    {
        try
        {
            Execute(ConnectionString("postgres") + ";Pooling=false;Timeout=2", "SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static void Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private void Run(string tool, params string[] arguments) => Wait(Launch(Path.Combine(_binaries, tool), arguments, asServer: true));

    private static void Wait(Process process)
    {
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{process.StartInfo.FileName} {string.Join(' ', process.StartInfo.ArgumentList)} ended with {process.ExitCode}.");
    }

    // The server refuses to run as root.
    private Process Launch(string program, string[] arguments, bool asServer)
    {
        string[] line = asServer && Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments] : [program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["WATCHED"] = $"{Environment.ProcessId}";
        start.Environment["FOLDER"] = _folder;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            Wait(Launch(Path.Combine(_binaries, "pg_ctl"), ["stop", "-D", Data, "-m", "immediate", "-w"], asServer: true));
            _process.WaitForExit(10_000);
        }
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}

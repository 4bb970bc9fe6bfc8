using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Journaling;

/// <summary>One line of a case's journal: who did what, when, chained to the line before.</summary>
/// <param name="CaseId">The case; entries of one case form one chain.</param>
/// <param name="Sequence">The place in the chain, from 1.</param>
/// <param name="InstanceId">The instance it happened in.</param>
/// <param name="At">When, to the clock of the store.</param>
/// <param name="Actor">Who did it; <c>system</c> for what the engine did by itself.</param>
/// <param name="Kind">What happened.</param>
/// <param name="ActivityId">The activity; empty for the whole instance.</param>
/// <param name="FrameNumber">The execution of the activity.</param>
/// <param name="Detail">More, as JSON.</param>
/// <param name="Previous">The hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over everything above, in hexadecimal.</param>
public sealed record JournalEntry(
    string CaseId, long Sequence, string InstanceId, DateTimeOffset At, string Actor, JournalKind Kind, string ActivityId, int FrameNumber, string Detail, string Previous, string Hash)
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? s_buffer;

    [ThreadStatic]
    private static Utf8JsonWriter? s_writer;

    // Kept, because making one costs as much as hashing an entry.
    [ThreadStatic]
    private static IncrementalHash? s_hash;

    /// <summary>The hash before the first entry of a chain.</summary>
    public static string Genesis { get; } = new('0', 64);

    /// <summary>Who acts when nobody does.</summary>
    public const string System = "system";

    /// <summary>The next entry of a chain.</summary>
    public static JournalEntry After(string caseId, long sequence, string previous, string instanceId, DateTimeOffset at, string actor, JournalEvent happened)
    {
        var detail = happened.Detail.Kind == ValueKind.Undefined ? "" : happened.Detail.ToJson();
        var entry = new JournalEntry(caseId, sequence, instanceId, at, actor, happened.Kind, happened.ActivityId, happened.FrameNumber, detail, previous, "");
        return entry with { Hash = entry.Digest() };
    }

    /// <summary>The hash this entry should have.</summary>
    public string Digest()
    {
        var buffer = s_buffer ??= new(512);
        buffer.ResetWrittenCount();
        var writer = s_writer ??= new(buffer, ValueJson.Compact);
        writer.Reset(buffer);
        writer.WriteStartArray();
        writer.WriteStringValue(CaseId);
        writer.WriteNumberValue(Sequence);
        writer.WriteStringValue(InstanceId);
        writer.WriteNumberValue(At.UtcTicks);
        writer.WriteStringValue(Actor);
        writer.WriteNumberValue((int)Kind);
        writer.WriteStringValue(ActivityId);
        writer.WriteNumberValue(FrameNumber);
        writer.WriteStringValue(Detail);
        writer.WriteStringValue(Previous);
        writer.WriteEndArray();
        writer.Flush();
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        var hash = s_hash ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(buffer.WrittenSpan);
        hash.GetHashAndReset(digest);
        return Convert.ToHexString(digest);
    }

    /// <summary>The first entry that does not belong where it stands; null when the chain is whole.</summary>
    public static JournalEntry? FirstBroken(IEnumerable<JournalEntry> chain)
    {
        var previous = Genesis;
        long sequence = 0;
        foreach (var entry in chain)
        {
            if (entry.Sequence != ++sequence || entry.Previous != previous || entry.Hash != entry.Digest()) return entry;
            previous = entry.Hash;
        }
        return null;
    }
}

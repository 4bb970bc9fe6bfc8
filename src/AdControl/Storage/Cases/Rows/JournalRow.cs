using AdControl.Workflows.Journaling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AdControl.Storage.Cases.Rows;

/// <summary>An entry of a journal as it is listed and searched; entries are added by steps alone.</summary>
public sealed class JournalRow : IEntityTypeConfiguration<JournalRow>
{
    /// <summary>The case.</summary>
    public string CaseId { get; private set; } = "";

    /// <summary>The place in the chain, from 1.</summary>
    public long Sequence { get; private set; }

    /// <summary>The instance; empty when it was none.</summary>
    public string InstanceId { get; private set; } = "";

    /// <summary>When, in ticks UTC.</summary>
    public long At { get; private set; }

    /// <summary>Who.</summary>
    public string Actor { get; private set; } = "";

    /// <summary>What happened.</summary>
    public JournalKind Kind { get; private set; }

    /// <summary>The activity; empty for the whole instance.</summary>
    public string ActivityId { get; private set; } = "";

    /// <summary>More, as JSON.</summary>
    public string Detail { get; private set; } = "";

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<JournalRow> builder)
    {
        builder.ToTable("journal_entry").HasKey(e => new { e.CaseId, e.Sequence });
        builder.Property(e => e.CaseId).HasColumnName("case_id");
        builder.Property(e => e.Sequence).HasColumnName("sequence");
        builder.Property(e => e.InstanceId).HasColumnName("instance_id");
        builder.Property(e => e.At).HasColumnName("at");
        builder.Property(e => e.Actor).HasColumnName("actor");
        builder.Property(e => e.Kind).HasColumnName("kind").HasConversion<long>();
        builder.Property(e => e.ActivityId).HasColumnName("activity_id");
        builder.Property(e => e.Detail).HasColumnName("detail");
    }
}
